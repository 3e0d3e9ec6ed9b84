import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { faultCodes } from '../../shared/errors.ts'
import { parse, placeOf, sourcesIn, syntaxOf } from './sourceFiles.ts'

describe('the codes a screen must expect', () => {
  it('stand in the doc comment of each handler that throws them, and no others', () => {
    expect(sourcesIn('electron').flatMap((file) => misdescribed(syntaxOf(file)))).toEqual([])
  })

  const throwing = "throw new AppError('conflict', '请刷新。')"
  it.each([
    ['a code of its own', `/** Does it. */\nexport const act: Handler<'a.b'> = () => { ${throwing} }`],
    [
      'a code of a function it calls in its file',
      `/** Does it. */\nexport const act: Handler<'a.b'> = () => within()\nfunction within() { checked() }\nconst checked = () => { ${throwing} }`,
    ],
    [
      'a code that is thrown no more',
      "/** Does it. Throws `conflict`. */\nexport const act: Handler<'a.b'> = () => 1",
    ],
  ])('are missed when the comment is wrong about %s', (_, text) => {
    expect(misdescribed(parse('planted.ts', text))).toHaveLength(1)
  })

  it('are told when the comment names them', () => {
    const text = `/** Does it. Throws \`conflict\`. */\nexport const act: Handler<'a.b'> = () => { ${throwing} }`
    expect(misdescribed(parse('planted.ts', text))).toEqual([])
  })
})

/** Handlers whose comment does not end with just the codes that they throw by themselves or by functions of the same file. */
function misdescribed(tree: ts.SourceFile): readonly string[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return []
    const [handler] = statement.declarationList.declarations
    if (handler?.type === undefined || !/^Handler</.test(handler.type.getText(tree))) return []
    const thrown = [...codesThrown(tree, handler)].sort()
    const told = codesTold(statement).sort()
    if (thrown.join() === told.join()) return []
    return [`${placeOf(tree, statement)} throws ${thrown.join(', ') || 'nothing'}, tells ${told.join(', ')}`]
  })
}

/** The codes behind `Throws` in the doc comment; a code in another sentence is about something else. */
function codesTold(statement: ts.Statement): string[] {
  const text = ts.getJSDocCommentsAndTags(statement).map((doc) => doc.getText().replace(/\n\s*\*\s/g, ' '))
  const [, list = ''] = /Throws ([^.]*)\./.exec(text.join(' ')) ?? []
  return [...list.matchAll(/`([a-z-]+)`/g)].flatMap(([, code]) => code ?? [])
}

/** The codes of the faults that are made in a declaration and in what it names of its own file. */
function codesThrown(tree: ts.SourceFile, begin: ts.Node): ReadonlySet<string> {
  const own = declarationsOf(tree)
  const seen = new Set<ts.Node>()
  const codes = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText(tree) === 'AppError') {
      const [code] = node.arguments ?? []
      if (code !== undefined && ts.isStringLiteral(code) && isCode(code.text)) codes.add(code.text)
    }
    const named = ts.isIdentifier(node) ? own.get(node.text) : undefined
    if (named !== undefined) enter(named)
    ts.forEachChild(node, visit)
  }
  const enter = (node: ts.Node): void => {
    if (seen.has(node)) return
    seen.add(node)
    visit(node)
  }
  enter(begin)
  return codes
}

const isCode = (text: string) => (faultCodes as readonly string[]).includes(text)

/** The functions and values of a file by their names. */
function declarationsOf(tree: ts.SourceFile): ReadonlyMap<string, ts.Node> {
  return new Map(
    tree.statements.flatMap((statement): (readonly [string, ts.Node])[] => {
      if (ts.isFunctionDeclaration(statement) && statement.name !== undefined)
        return [[statement.name.text, statement]]
      if (!ts.isVariableStatement(statement)) return []
      return statement.declarationList.declarations.map((one) => [one.name.getText(tree), one])
    }),
  )
}
