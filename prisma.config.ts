import path from 'node:path'
import { defineConfig } from 'prisma/config'

// Prisma's own schema engine is a native download; where there is none, the same engine runs as WebAssembly
// (authoring only: start, tests and production apply the migrations with lib/platform/postgres/migrate.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(
  import.meta.dirname,
  'prisma/authoring/schema-engine.mjs',
)

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/frise' },
})
