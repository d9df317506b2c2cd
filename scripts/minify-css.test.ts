import { expect, test } from 'vitest'
import { minifyCss } from './minify-css.ts'

test('comments, indents and last semicolons go', () => {
  expect(minifyCss('/* a */\n@layer x {\n  a, b {\n    color: red; /* b */\n    top: 0;\n  }\n}\n')).toBe(
    '@layer x{a,b{color: red;top: 0}}',
  )
})

test('strings and meaningful spaces stay', () => {
  expect(minifyCss('a :hover{content:"/* « ; } */  "}')).toBe('a :hover{content:"/* « ; } */  "}')
  expect(minifyCss('a { width: calc(1px +\n  2px) }')).toBe('a{width: calc(1px + 2px)}')
  expect(minifyCss('@media (width >= 38rem) { a { b: c } }')).toBe('@media (width >= 38rem){a{b: c}}')
})
