import type { Rule } from 'eslint'

const processEnv = 'MemberExpression[object.name="process"][property.name="env"]'
const destructured = 'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]'
const imported = 'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]'
// No setting but a constant, which Next replaces while it bundles.
const bundledConstant = `MemberExpression[property.name="NEXT_RUNTIME"] > ${processEnv}`

/** One typed file reads the environment. */
export const environment: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      elsewhere: 'Read the environment through lib/platform/env.ts (in tests: test/environment.ts).',
    },
  },
  create: (context) => ({
    [`${processEnv}:not(${bundledConstant}), ${destructured}, ${imported}`]: (node: Rule.Node) =>
      context.report({ node, messageId: 'elsewhere' }),
  }),
}
