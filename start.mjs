// npm start: all of Frise on this machine. `node start.mjs dev` reloads what is changed; `build` only builds.
// Written so that an old Node can read it, and say that it is too old.
const OLDEST = [22, 12]
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `Frise a besoin de Node ${OLDEST.join('.')} ou plus récent, et cette machine a Node ${process.versions.node} : installez-en un depuis nodejs.org, puis relancez « npm ci && npm start ».`,
  )
  process.exit(1)
}

process.chdir(import.meta.dirname)
if (process.features.typescript) {
  const { start } = await import('./lib/platform/start/start.ts')
  await start({
    mode: { dev: 'development', build: 'build' }[process.argv[2]] ?? 'production',
    demonstration: () => import('./prisma/seed/demonstration.ts'),
    server: () => import('./server.mjs'),
  })
} else {
  const { spawn } = await import('node:child_process')
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, ...process.argv.slice(1)], { stdio: 'inherit' })
  // Ctrl+C reaches both; what the system sends reaches this one alone.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.on('SIGINT', () => {})
  child.on('exit', (code) => process.exit(code ?? 1))
}
