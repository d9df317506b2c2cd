import type { Rule } from 'eslint'

// The wall between server and browser is in the file's name: a directive and its suffix come together or not at all.
const walls = [
  { directive: 'use client', suffix: '.client.tsx' },
  { directive: 'use server', suffix: '.actions.ts' },
]

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
        const named = context.filename.endsWith(wall.suffix)
        const carried = node.body.some((part) => 'directive' in part && part.directive === wall.directive)
        if (named && !carried) context.report({ node, messageId: 'missing', data: wall })
        if (!named && carried) context.report({ node, messageId: 'misplaced', data: wall })
      }
    },
  }),
}
