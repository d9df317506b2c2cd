import { expect, test } from 'vitest'
import { createReporter } from './reporter.ts'

function recorded() {
  const written: string[] = []
  let clock = 0
  const reporter = createReporter(
    (text) => written.push(text),
    () => clock,
  )
  return { reporter, text: () => written.join(''), wait: (ms: number) => (clock += ms) }
}

test('a step is said before it runs, and its seconds after', async () => {
  const { reporter, text, wait } = recorded()
  await reporter.step('Base…', async () => {
    expect(text()).toBe('Base…')
    wait(1234)
  })
  expect(text()).toBe('Base… 1,2\u00a0s\n')
})

test('what is said during a step stands on lines of its own', async () => {
  const { reporter, text } = recorded()
  await reporter.step('Base…', async () => reporter.say('Création.'))
  reporter.say('Prêt.')
  expect(text()).toBe('Base…\nCréation.\nBase… 0,0\u00a0s\nPrêt.\n')
})

test('a step that fails says so, and its error goes on', async () => {
  const { reporter, text } = recorded()
  await expect(reporter.step('Base…', async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(text()).toBe('Base… échec\n')
})
