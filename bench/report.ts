import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from '../test/shell.ts'
import type { Line } from './measure.ts'

const folder = path.join(import.meta.dirname, 'results')
const mark = ({ holds }: Line) => (holds === null ? '–' : holds ? '✓' : '✗')
const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim()

/** Writes what was measured, on which machine and of which commit, for programs and for people. */
export function keepResults(lines: Line[], at: Date): void {
  const machine = `${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}`
  const commit = git('rev-parse', '--short', 'HEAD')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    path.join(folder, 'reader.json'),
    `${JSON.stringify({ at: at.toISOString(), commit, machine, lines }, null, 2)}\n`,
  )
  writeFileSync(
    path.join(folder, 'README.md'),
    table(lines, `${at.toISOString().slice(0, 10)}, commit ${commit}, ${machine}`),
  )
}

/** The same for some lines alone: they take the place of what was measured of the same, and the others stay. */
export function keepLines(lines: Line[], at: Date): void {
  const file = path.join(folder, 'reader.json')
  const former = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { lines: Line[] }).lines : []
  const others = former.filter(({ what }) => !lines.some((line) => line.what === what))
  keepResults([...others, ...lines], at)
}

const table = (lines: Line[], where: string) => `# What was measured

Made by \`npm run bench\`: ${where}. Times are of that machine, which was doing nothing else; ratios and counts hold elsewhere.

| what | bound | measured | |
| --- | --- | --- | --- |
${lines.map((line) => `| ${line.what} | ${line.bound} | ${line.measured} | ${mark(line)} |`).join('\n')}
`

export const sentence = (line: Line) => `${mark(line)} ${line.what}: ${line.measured} (${line.bound})`
