import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { parse, placeOf, sourcesIn, syntaxOf } from './sourceFiles.ts'

describe('exports of shared/ and electron/', () => {
  it('each say in one sentence what they promise', () => {
    expect(sourcesIn('shared', 'electron').flatMap((file) => undocumented(syntaxOf(file)))).toEqual([])
  })

  it.each([
    'export function planted() {}',
    'export const planted = 1',
    'export interface Planted {}',
    'export type Planted = string',
    'export class Planted {}',
    '// not a doc comment\nexport const planted = 1',
    '/** */\nexport const planted = 1',
  ])('are found when they say nothing: %s', (text) => {
    expect(undocumented(parse('planted.ts', text))).toHaveLength(1)
  })

  it('need one comment for a schema and the type of the same name', () => {
    const pair = '/** A number of a unit. */\nexport const UnitId = 1\nexport type UnitId = number'
    expect(undocumented(parse('planted.ts', pair))).toEqual([])
  })

  it('need one comment for a list and the schema made from it right below', () => {
    const list = '/** How a letter came. */\nexport const ways = 1'
    expect(undocumented(parse('planted.ts', `${list}\nexport const Way = of(ways)`))).toEqual([])
    expect(undocumented(parse('planted.ts', `${list}\n\nexport const Way = of(ways)`))).toHaveLength(1)
    expect(undocumented(parse('planted.ts', `${list}\nexport const other = 2`))).toHaveLength(1)
  })
})

/** Exports without a doc comment. One comment serves all declarations of a name, and what is made from it right below. */
function undocumented(tree: ts.SourceFile): readonly string[] {
  const exported = tree.statements.filter(isExported)
  const documented = new Set(exported.filter(hasDocComment).flatMap(namesOf))
  for (const [index, statement] of tree.statements.entries()) {
    const above = tree.statements[index - 1]
    if (above !== undefined && isMadeFrom(statement, above, documented))
      for (const name of namesOf(statement)) documented.add(name)
  }
  return exported.flatMap((statement) =>
    namesOf(statement)
      .filter((name) => !documented.has(name))
      .map((name) => `${placeOf(tree, statement)} ${name}`),
  )
}

/** `export const Urgency = z.enum(urgencies)` on the line below a documented `urgencies` is the same thing again. */
function isMadeFrom(statement: ts.Statement, above: ts.Statement, documented: ReadonlySet<string>): boolean {
  const isJustBelow = !statement.getFullText().startsWith('\n\n')
  const words = new Set(statement.getText().match(/[A-Za-z_$][\w$]*/g))
  return isJustBelow && namesOf(above).some((name) => documented.has(name) && words.has(name))
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && hasExportModifier(ts.getModifiers(statement))
}

function hasExportModifier(modifiers: readonly ts.Modifier[] | undefined): boolean {
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
}

function hasDocComment(statement: ts.Statement): boolean {
  return ts.getJSDocCommentsAndTags(statement).some((doc) => ts.isJSDoc(doc) && textOfDoc(doc) !== '')
}

function textOfDoc(doc: ts.JSDoc): string {
  return (ts.getTextOfJSDocComment(doc.comment) ?? '').trim()
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText())
  const { name } = statement as ts.Statement & { readonly name?: ts.Identifier }
  return name === undefined ? ['(unnamed)'] : [name.text]
}
