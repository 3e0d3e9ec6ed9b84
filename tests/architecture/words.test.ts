import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { nodesOf, parse, sourcesIn, syntaxOf, textOf } from './sourceFiles.ts'

/** Where the window's words stand: `words.ts`, `…Words.ts` and the words of the frame. */
const isWords = (file: string) => /\/(words|\w+Words|zhCN)\.ts$/.test(file)

describe('the words of the window', () => {
  it('stand in words.ts', () => {
    const files = sourcesIn('renderer').filter((file) => !isWords(file))
    expect(files.length).toBeGreaterThan(100)
    expect(files.flatMap((file) => hanIn(syntaxOf(file)).map((words) => `${file}: ${words}`))).toEqual([])
  })

  it.each([
    ['a string', "export const a = '来文'"],
    ['a template', 'export const a = `共 2 人`'],
    ['text between tags', 'export const A = () => <p>请选择</p>'],
    ['an attribute', 'export const A = () => <p title="来文" />'],
    ['a comparison with what is shown', "export const a = (b: string) => b === '非工作日'"],
    ['a pattern', 'export const a = /标题|机关/u'],
  ])('are found elsewhere in %s', (_, source) => {
    expect(hanIn(parse('planted.tsx', source))).not.toEqual([])
  })

  it('may be spoken of in comments', () => {
    expect(hanIn(parse('planted.tsx', '/** 来文 */\nexport const a = 1 // 人员'))).toEqual([])
  })
})

/** Every literal with a Chinese character: strings, templates, text of elements, patterns. */
function hanIn(file: ts.SourceFile): readonly string[] {
  return nodesOf(file).flatMap((node) =>
    (ts.isLiteralExpression(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)) &&
    /\p{Script=Han}/u.test(node.text)
      ? [node.text.trim()]
      : [],
  )
}

describe('the gap between words', () => {
  // The compiler drops a wide space at the beginning or end of a line of JSX as it drops every other.
  const isLost = (text: string) => /^\s*\u3000|\u3000$/mu.test(text)

  it('is never lost at the edge of a line', () => {
    expect(sourcesIn('renderer').filter((file) => file.endsWith('.tsx') && isLost(textOf(file)))).toEqual([])
  })

  it('is found when it stands there', () => {
    expect(isLost('<p>\n  \u3000{words.note}\n</p>')).toBe(true)
    expect(isLost('<p>\n  {words.note}\u3000\n</p>')).toBe(true)
    expect(isLost("<p>\n  {'\u3000'}\n  {words.note}\n</p>")).toBe(false)
  })
})
