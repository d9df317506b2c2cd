import js from '@eslint/js'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { directives } from './eslint-rules/directives.ts'
import { environment } from './eslint-rules/environment.ts'
import { functionLength } from './eslint-rules/function-length.ts'

const longest = { file: 250, function: 40 }
const tests = ['**/*.{test,fixture}.{ts,tsx}', 'e2e/**', 'bench/**', 'test/**']

const importsOf = (pattern) =>
  ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression']
    .map((node) => `${node}[source.value=${pattern}]`)
    .join(', ')

const restrictedSyntax = [
  {
    selector: importsOf(String.raw`/^(\.{1,2}\u002F|#)(?!.*\.(ts|tsx|mjs|json|css)$)/`),
    message: 'Write the extension: Node runs these files as they are.',
  },
  {
    selector: importsOf(String.raw`/^(\.\.\u002F)+(app|components|lib|prisma)\u002F/`),
    message: 'Across folders, import by #lib/…, #components/… or #prisma/….',
  },
]

const typed = {
  rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
    '@typescript-eslint/no-confusing-void-expression': [
      'error',
      { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
    ],
    '@typescript-eslint/no-inferrable-types': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    '@typescript-eslint/no-unnecessary-condition': [
      'error',
      { allowConstantLoopConditions: 'only-allowed-literals' },
    ],
    '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
    '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
    '@typescript-eslint/prefer-optional-chain': 'error',
    // Route handlers, server actions and stubs of a port are asynchronous by their contract, whatever they await.
    '@typescript-eslint/require-await': 'off',
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
}

const house = {
  plugins: { frise: { rules: { directives, environment, 'function-length': functionLength } } },
  rules: {
    complexity: ['error', 12],
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'frise/directives': 'error',
    'frise/environment': 'error',
    'max-lines': ['error', { max: longest.file }],
    'max-lines-per-function': ['error', { max: longest.function }],
    // French needs its no-break spaces, typed as they are.
    'no-irregular-whitespace': [
      'error',
      { skipStrings: true, skipTemplates: true, skipJSXText: true, skipRegExps: true, skipComments: true },
    ],
    'no-restricted-syntax': ['error', ...restrictedSyntax],
    'no-warning-comments': ['error', { terms: ['todo', 'fixme'] }],
    'object-shorthand': 'error',
    'prefer-const': 'error',
  },
}

/** They are rendered to static markup, where a hook fails, and previewed on the desk. */
const pure = {
  files: ['components/**'],
  ignores: ['components/{desk,ui}/**'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { paths: [{ name: 'react', allowImportNames: ['Fragment'], allowTypeImports: true }] },
    ],
  },
}

export default defineConfig(
  globalIgnores(['prisma/generated', 'prisma/seed/check.mjs', '.next', 'data', 'public', 'next-env.d.ts']),
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  house,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, typed],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  { files: ['**/*.{mjs,cjs}'], rules: { 'no-undef': 'off' } },
  { files: ['**/*.tsx'], extends: [jsxA11y.flatConfigs.strict] },
  {
    files: ['**/*.client.tsx'],
    extends: [reactHooks.configs.flat.recommended],
    // It speaks of what React Compiler would drop; the compiler is not in use.
    rules: { 'react-hooks/preserve-manual-memoization': 'off' },
  },
  pure,
  {
    files: ['app/**', 'components/**', 'lib/{domain,desk,publishing,reading,press,exchange}/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['*.config.{ts,mjs}', 'lib/platform/env.ts', 'test/environment.ts'],
    rules: { 'frise/environment': 'off' },
  },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      'frise/function-length': ['error', longest.function],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
)
