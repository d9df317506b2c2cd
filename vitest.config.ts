import { configDefaults, defineConfig } from 'vitest/config'

const integration = '**/*.integration.test.ts'
const never = [...configDefaults.exclude, 'e2e/**', '.next/**', 'data/**', 'prisma/generated/**']

// Machines are shared and slow at times: a test fails on what it finds, not on how long it took to find it.
const patience = { testTimeout: 30_000, hookTimeout: 120_000 }

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...patience,
          name: 'unit',
          include: ['{lib,prisma,test,scripts,eslint-rules}/**/*.test.ts', 'components/**/*.test.{ts,tsx}'],
          exclude: [...never, integration],
        },
      },
      {
        extends: true,
        test: {
          ...patience,
          name: 'integration',
          include: [integration],
          exclude: never,
          globalSetup: 'test/postgres.ts',
        },
      },
    ],
  },
})
