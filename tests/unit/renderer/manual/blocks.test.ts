import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blocksOf, runsOf, textOf } from '../../../../renderer/manual/blocks.ts'
import { hitsIn, linkWords, manualPages } from '../../../../renderer/manual/pages.ts'

const folder = join(import.meta.dirname, '../../../../docs/manual')
const files = readdirSync(folder)

describe('the manual in the window', () => {
  it('has every page of docs/manual, the table of contents first', () => {
    expect(manualPages.map(({ file }) => file).toSorted()).toEqual(files.toSorted())
    expect(manualPages[0]?.title).toBe('使用手册')
    for (const { title } of manualPages) expect(title).toMatch(/\p{Script=Han}/u)
  })

  it.each(files)('loses no character of %s and leaves none of its marks', (file) => {
    const source = readFileSync(join(folder, file), 'utf8')
    const found = blocksOf(source).map(textOf).join('\n')
    const letters = (text: string) => (text.match(/[\p{Script=Han}\d]/gu) ?? []).join('')
    const withoutLinks = source.replaceAll(/\]\([^)]*\)/gu, ']').replaceAll(/^( *)\d+\. /gmu, '$1')
    expect(letters(found)).toBe(letters(withoutLinks))
    const prose = blocksOf(source)
      .filter(({ kind }) => kind !== 'code')
      .map(textOf)
      .join('\n')
    expect(prose).not.toMatch(/\*\*\p{Script=Han}|^#|\]\(|^\s*[-|]\s/mu)
  })

  it('reads headings, lists in lists, tables and code', () => {
    const blocks = blocksOf(
      '# 一\n\n第一行\n第二行 and\nthird\n\n1. 甲\n   - 乙\n   - 丙\n2. 丁\n\n| 键 | 作用 |\n| -- | ---- |\n| F9 | 存 |\n\n    npm run x\n',
    )
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: '一' },
      { kind: 'paragraph', text: '第一行第二行 and third' },
      {
        kind: 'list',
        ordered: true,
        items: [
          [
            { kind: 'paragraph', text: '甲' },
            {
              kind: 'list',
              ordered: false,
              items: [[{ kind: 'paragraph', text: '乙' }], [{ kind: 'paragraph', text: '丙' }]],
            },
          ],
          [{ kind: 'paragraph', text: '丁' }],
        ],
      },
      {
        kind: 'table',
        rows: [
          ['键', '作用'],
          ['F9', '存'],
        ],
      },
      { kind: 'code', text: 'npm run x' },
    ])
    expect(runsOf('按 **F9** 见 [audit.md](audit.md)').map(({ kind, text }) => [kind, text])).toEqual([
      ['plain', '按 '],
      ['strong', 'F9'],
      ['plain', ' 见 '],
      ['link', 'audit.md'],
    ])
  })

  it('calls a link by the title of its page, never by a file, and every link of the manual has a page', () => {
    expect(linkWords('clock.md', 'clock.md')).toMatch(/本机时钟/u)
    expect(linkWords('见时钟', 'clock.md')).toBe('见时钟')
    const files = manualPages.flatMap(({ file }) => file)
    const linked = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/\]\((\w+\.md)(?:#[^)]*)?\)/gu)].map(
        ([, to]) => to,
      ),
    )
    expect(linked.filter((to) => to === undefined || !files.includes(to))).toEqual([])
  })

  it('counts what is looked for over the marks of the text', () => {
    expect(hitsIn({ texts: ['按 Alt+W，再按 alt+w'] }, 'ALT+W')).toBe(2)
    expect(hitsIn({ texts: ['甲'] }, '  ')).toBe(0)
    expect(manualPages.some((page) => hitsIn(page, '今日办理单') > 0)).toBe(true)
  })
})
