import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { nodesOf, parse, sourcesIn, syntaxOf } from './sourceFiles.ts'

/** What no layout component says: measures known only at run time, and a picture or a table of its own. */
const most = 60

describe('the room on a screen', () => {
  it(`is said by the layout components, inline at most ${most} times`, () => {
    const found = sourcesIn('renderer').flatMap((file) => Array(inlineStyles(syntaxOf(file))).fill(file))
    expect(found.length, found.join('\n')).toBeLessThanOrEqual(most)
  })

  it('is counted where it is said inline', () => {
    expect(
      inlineStyles(parse('planted.tsx', 'const a = <p style={{ margin: 0 }}><b style={{}} /></p>')),
    ).toBe(2)
    expect(inlineStyles(parse('planted.tsx', 'const a = <p style={style} />'))).toBe(0)
  })
})

const inlineStyles = (file: ts.SourceFile): number =>
  nodesOf(file).filter(
    (node) =>
      ts.isJsxAttribute(node) &&
      node.name.getText(file) === 'style' &&
      node.initializer !== undefined &&
      ts.isJsxExpression(node.initializer) &&
      node.initializer.expression !== undefined &&
      ts.isObjectLiteralExpression(node.initializer.expression),
  ).length
