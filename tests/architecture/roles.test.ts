import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { Role } from '../../shared/rights/role.ts'
import { nodesOf, parse, sourcesIn, syntaxOf } from './sourceFiles.ts'

/** Files of the window that speak of roles as such and ask about no act, each with its reason. */
const speakOfRoles: Readonly<Record<string, string>> = {
  'renderer/session/PeopleStep.tsx': 'counts the roles of the first people, who do not exist yet',
}

describe('the roles of the person at the desk', () => {
  it('are asked about through the contract, so that the window offers what the core allows', () => {
    const files = sourcesIn('renderer').filter((file) => !(file in speakOfRoles))
    expect(files.length).toBeGreaterThan(100)
    expect(files.flatMap((file) => namedRolesIn(syntaxOf(file)).map((role) => `${file}: ${role}`))).toEqual(
      [],
    )
  })

  it.each([
    ['a look into the list', "const a = user.roles.includes('registrar')"],
    ['a comparison', "const a = user.roles.some((role) => role === 'signer')"],
    ['a list of one’s own', "const a = user.roles.some((role) => ['drafter', 'signer'].includes(role))"],
  ])('are found named in %s', (_, source) => {
    expect(namedRolesIn(parse('planted.tsx', source))).not.toEqual([])
  })
})

/** The roles that a condition names. */
function namedRolesIn(file: ts.SourceFile): readonly string[] {
  const names: ReadonlySet<string> = new Set(Role.options)
  return nodesOf(file).flatMap((node) =>
    ts.isStringLiteral(node) && names.has(node.text) && isCondition(node) ? [node.text] : [],
  )
}

const isCondition = ({ parent }: ts.Node): boolean =>
  (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken) ||
  (ts.isCallExpression(parent) && /roles?\??\.includes$/.test(parent.expression.getText())) ||
  (ts.isArrayLiteralExpression(parent) && /^\??\.includes\(role\)/.test(afterText(parent)))

const afterText = (node: ts.Node) => node.getSourceFile().text.slice(node.getEnd())
