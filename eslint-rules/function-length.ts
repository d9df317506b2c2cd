import type { Rule } from 'eslint'

// The callbacks of these are chapters of a test file, not functions, and may be as long as their file.
const chapters = new Set(['describe', 'test', 'it'])

type Callee = Extract<Rule.Node, { type: 'CallExpression' }>['callee']

/** The name that every form of a chapter's call begins with: `test`, `test.describe`, `test.for(rows)`. */
function firstName(callee: Callee): string | undefined {
  if (callee.type === 'MemberExpression') return firstName(callee.object)
  if (callee.type === 'CallExpression') return firstName(callee.callee)
  return callee.type === 'Identifier' ? callee.name : undefined
}

const isChapter = ({ parent }: Rule.Node): boolean =>
  parent?.type === 'CallExpression' && chapters.has(firstName(parent.callee) ?? '')

const linesOf = ({ loc }: Rule.Node): number => (loc ? loc.end.line - loc.start.line + 1 : 0)

/** `max-lines-per-function`, as it suits tests. */
export const functionLength: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'integer' }],
    messages: { long: 'This function has {{lines}} lines; {{max}} are allowed.' },
  },
  create(context) {
    const max = Number(context.options[0])
    const check = (node: Rule.Node) => {
      const lines = linesOf(node)
      if (lines <= max || isChapter(node)) return
      context.report({ node, messageId: 'long', data: { lines: String(lines), max: String(max) } })
    }
    return { FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check }
  },
}
