import type { Rule } from 'eslint'

// The wall between server and browser is in the file's name: a directive and its suffix come together or not at all.
const walls = [
  { directive: 'use client', suffix: '.client.tsx' },
  { directive: 'use server', suffix: '.actions.ts' },
]

// Next gives these files their names, and asks for the directive in them: they only hand on a component.
const named = /\/app\/(?:.+\/)?(?:global-)?error\.tsx$/

export const directives: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      missing: "A file named *{{suffix}} begins with '{{directive}}'.",
      misplaced: "'{{directive}}' stands only in a file named *{{suffix}}.",
    },
  },
  create: (context) => ({
    Program(node) {
      for (const wall of walls) {
        const isNamed =
          context.filename.endsWith(wall.suffix) ||
          (wall.directive === 'use client' && named.test(context.filename))
        const carried = node.body.some((part) => 'directive' in part && part.directive === wall.directive)
        if (isNamed && !carried) context.report({ node, messageId: 'missing', data: wall })
        if (!isNamed && carried) context.report({ node, messageId: 'misplaced', data: wall })
      }
    },
  }),
}
