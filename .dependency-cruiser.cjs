// Who may import whom: ARCHITECTURE.md in a form that fails. A folder of lib/ that `mayImport` does not name may use
// domain and platform alone. Type imports count: a type is a dependency on a decision, even if nothing of it runs.

const tests = String.raw`\.(test|fixture)\.tsx?$|^(test|e2e|bench)/`
const authoring = String.raw`^prisma/authoring/|^[^/]+\.config\.(ts|mjs)$|^\.dependency-cruiser\.cjs$|^eslint-rules/`
const databaseCode = String.raw`\.(queries|commands)\.ts$|^lib/platform/db/|^prisma/generated/`
const pure = '^components/(?!desk/|ui/)'
const npm = '(^|/)node_modules/'
const oneOf = (...paths) => paths.join('|')
const packages = (...names) => `${npm}(@types/)?(${names.join('|')})(/|$)`

const own = (folder) => `^lib/${folder}/`
const shared = [own('domain'), own('platform')]

/** What of the project each folder of lib/ may name, beside itself. */
const mayImport = {
  domain: [],
  platform: [own('domain')],
  desk: shared,
  publishing: [...shared, String.raw`^lib/desk/.+\.queries\.ts$`],
  reading: shared,
  press: [...shared, own('reading'), pure, '^components/ui/'],
  exchange: [own('domain')],
  audience: [...shared, '^lib/exchange/xml\\.ts$'],
}

// The list of jobs calls back into the folder whose work they do; nothing else of the platform may.
const jobs = String.raw`^lib/platform/jobs/start-jobs\.ts$`
const calledBack = String.raw`^lib/audience/.+\.commands\.ts$`

const wall = (name, from, allowed) => ({
  name,
  comment: `${from} imports ${allowed.join(', ')} and nothing else of the project.`,
  severity: 'error',
  from: { path: from, pathNot: oneOf(tests, ...(from === jobs ? [] : [jobs])) },
  to: { path: '^(app|components|lib|prisma)/', pathNot: oneOf(...allowed, '^prisma/generated/') },
})
const walls = Object.entries(mayImport)
  .map(([folder, allowed]) => wall(`lib-${folder}`, own(folder), [own(folder), ...allowed]))
  .concat(wall('jobs-call-commands', jobs, [...shared, calledBack]))

const inside = [
  {
    name: 'lib-others',
    comment: 'A folder of lib/ without a line of its own uses domain and platform alone. The CLI calls any.',
    severity: 'error',
    from: { path: '^lib/([^/]+)/', pathNot: oneOf(tests, `^lib/(${Object.keys(mayImport).join('|')}|cli)/`) },
    to: {
      path: '^(app|components|lib|prisma)/',
      pathNot: oneOf('^lib/$1/', ...shared, '^prisma/generated/'),
    },
  },
  {
    name: 'domain-is-pure',
    comment: 'lib/domain runs anywhere: no package, no Node, no Next; zod in *.schema.ts alone.',
    severity: 'error',
    from: { path: own('domain'), pathNot: tests },
    to: { pathNot: oneOf(own('domain'), packages('zod')) },
  },
  {
    name: 'zod-in-schemas',
    comment: 'In lib/domain, zod is the affair of *.schema.ts.',
    severity: 'error',
    from: { path: own('domain'), pathNot: oneOf(tests, String.raw`\.schema\.ts$`) },
    to: { path: packages('zod') },
  },
  {
    name: 'exchange-is-pure',
    comment: 'lib/exchange turns an edition into text and back: it opens no file and no socket.',
    severity: 'error',
    from: { path: own('exchange'), pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'reading-is-public',
    comment: 'The reading client exposes the published tables alone; of Prisma, lib/reading takes types.',
    severity: 'error',
    from: { path: own('reading'), pathNot: tests },
    to: {
      path: oneOf('^lib/platform/db/', '^prisma/generated/', packages('@prisma')),
      pathNot: '^lib/platform/db/reading-client\\.ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'cli-has-no-screen',
    comment: 'The CLI calls lib/; pages and components are not for it.',
    severity: 'error',
    from: { path: own('cli'), pathNot: tests },
    to: { path: '^(app|components)/' },
  },
]

const screens = [
  {
    name: 'components-pure',
    comment: 'Reader components know lib/domain and each other, so that they render as static markup.',
    severity: 'error',
    from: { path: pure, pathNot: tests },
    to: { pathNot: oneOf(pure, own('domain'), packages('react')) },
  },
  {
    name: 'components-desk',
    comment: 'The desk knows shapes (*.schema.ts), types of lib/desk, reader components and components/ui.',
    severity: 'error',
    from: { path: '^components/desk/', pathNot: tests },
    to: {
      path: '^(app|components|lib|prisma)/',
      pathNot: oneOf(
        '^components/(desk|ui)/',
        pure,
        own('domain'),
        String.raw`^lib/.+\.(schema|actions)\.ts$`,
        own('desk'),
      ),
    },
  },
  {
    name: 'components-desk-types',
    comment:
      'Of lib/desk, a desk component takes types, shapes and server actions (in the browser, a reference each).',
    severity: 'error',
    from: { path: '^components/desk/', pathNot: tests },
    to: {
      path: own('desk'),
      pathNot: String.raw`\.(schema|actions)\.ts$`,
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'components-ui',
    comment: 'components/ui holds no word of the domain.',
    severity: 'error',
    from: { path: '^components/ui/', pathNot: tests },
    to: { path: '^(app|components|lib|prisma)/', pathNot: '^components/ui/' },
  },
  {
    name: 'app-without-database',
    comment: 'A page asks queries and commands; it never holds the database.',
    severity: 'error',
    from: { path: '^app/', pathNot: tests },
    to: { path: '^(lib/platform/(db|postgres)|prisma)/' },
  },
  {
    name: 'nothing-imports-app',
    severity: 'error',
    from: { pathNot: '^app/' },
    to: { path: '^app/' },
  },
]

const doors = [
  {
    name: 'auth-in-its-folder',
    comment: 'The sign-in library has one way in, so that it has one way out.',
    severity: 'error',
    from: { pathNot: '^lib/platform/auth/|^app/api/auth/' },
    to: { path: packages('@auth') },
  },
  {
    name: 'prisma-in-queries-and-commands',
    severity: 'error',
    from: {
      pathNot: oneOf(tests, authoring, databaseCode),
    },
    to: { path: oneOf(packages('@prisma', 'prisma'), '^prisma/generated/') },
  },
  {
    name: 'driver-in-platform',
    comment: 'Raw connections are for the platform: locks, notifications, migrations, the embedded server.',
    severity: 'error',
    from: { pathNot: oneOf(tests, authoring, own('platform')) },
    to: { path: packages('pg', 'pg-boss') },
  },
  {
    name: 'production-without-tests',
    comment: 'What ships names no test and no development package.',
    severity: 'error',
    from: { path: String.raw`^(app|components|lib)/|^[^/]+\.(mjs|ts)$`, pathNot: oneOf(tests, authoring) },
    to: { path: tests },
  },
  {
    name: 'production-without-dev-packages',
    severity: 'error',
    from: { path: String.raw`^(app|components|lib)/|^[^/]+\.(mjs|ts)$`, pathNot: oneOf(tests, authoring) },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)@types/' },
  },
]

const vague = String.raw`(^|/)(utils?|helpers?|misc|managers?)(/|\.)|(^|/)index\.[cm]?[jt]sx?$|^lib/.+\.tsx$`
const project = { pathNot: `${npm}|^prisma/generated/` }
const shape = [
  { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'no-orphan',
    comment: 'Nothing imports it and it imports nothing: connect it or remove it.',
    severity: 'error',
    from: {
      orphan: true,
      pathNot: oneOf(
        tests,
        authoring,
        '^app/',
        String.raw`\.d\.m?ts$`,
        '^prisma/seed/',
        '^scripts/reader.ts$',
      ),
    },
    to: {},
  },
  {
    name: 'a-name-that-says-what',
    comment:
      'No utils, helpers, misc, index.ts: name the subject. lib/ runs under plain Node, so it has no .tsx.',
    severity: 'error',
    from: { path: vague },
    to: {},
  },
  {
    name: 'a-name-that-says-what-imported',
    severity: 'error',
    from: project,
    to: { path: vague, pathNot: `${npm}|^prisma/generated/` },
  },
  { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'declared-package',
    comment: 'A package that is not in package.json is there by luck.',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...walls, ...inside, ...screens, ...doors, ...shape],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/generated/'] },
    exclude: { path: '^(data|public|\\.next|test-results)/|^next-env\\.d\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
}
