import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdfPageCount } from '../../../electron/letter/pdfPageCount.ts'
import { composeExtensionNotice } from '../../../shared/letter/compose/composeExtensionNotice.ts'
import { composeReply, issued } from '../../../shared/letter/compose/composeLetter.ts'
import type { LetterContent } from '../../../shared/letter/model.ts'
import { letterHtml, lettersHtml, plainPrint } from '../../../shared/letter/page/letterHtml.ts'
import { type LetterPrinter, openLetterPrinter } from '../../support/letterPdf.ts'
import {
  defaultWording,
  extensionNotice,
  firstWording,
  from,
  inventedNumber,
  listedPerson,
  notListedPerson,
  reply,
  replyInput,
} from '../../support/letters.ts'

const sign = (content: LetterContent, serial = 8) =>
  issued(content, { documentNumber: `某信函〔2026〕${serial}号`, signedOn: '2026-02-05' })
const rareName = '阿卜杜·𠅤䶮珅'
const someListed = sign(
  reply({
    listed: from(1, 30).map((n) => listedPerson(n, n === 2 ? { name: rareName } : {})),
    notListed: from(31, 40).map(notListedPerson),
  }),
)
const longText = '本段用于量取版心每行字数与每页行数。'.repeat(60)
const long = sign({ ...reply(), paragraphs: [{ id: '长', text: longText }, ...reply().paragraphs] })

let printer: LetterPrinter
beforeAll(() => {
  printer = openLetterPrinter()
})
afterAll(() => printer.close())

describe.each([
  // The sentences of the first wording fit on a page; those of the second need a second one (below).
  ['reply', composeReply(replyInput({ notListed: from(1, 12).map(notListedPerson) }), firstWording)],
  ['notice of an extension', composeExtensionNotice(extensionNotice(), defaultWording)],
])('a one-page %s', (_, content) => {
  let pdf: Uint8Array
  beforeAll(async () => {
    pdf = await printer.pdf(letterHtml(sign(content), plainPrint))
  })

  it('stands on one page with every font embedded as TrueType', () => {
    expect(printer.pageCount(pdf)).toBe(1)
    const fonts = printer.fonts(pdf)
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) expect(font).toMatch(/CID TrueType .*yes yes yes/u)
  })

  it('has the mark 30 mm from the paper edge and the first rule 4 mm below it', () => {
    const { inkTop, rules } = printer.red(pdf, 1)
    expect(inkTop).toBeCloseTo(30, 0)
    const markBottom = Math.max(
      ...printer
        .lines(pdf)
        .filter(({ text }) => text.startsWith('某某省'))
        .map(({ bottom }) => bottom)
        .slice(0, 1),
    )
    expect((rules[0]?.top ?? 0) - markBottom).toBeGreaterThan(3)
    expect((rules[0]?.top ?? 0) - markBottom).toBeLessThan(5)
  })

  it('has both double rules 170 mm wide, centred, thick outside', () => {
    const { rules } = printer.red(pdf, 1)
    expect(rules).toHaveLength(4)
    for (const rule of rules) {
      expect(rule.left).toBeCloseTo(20, 0)
      expect(rule.right - rule.left).toBeCloseTo(170, 0)
    }
    const [thick, thin, thinBelow, thickBelow] = rules.map(({ top, bottom }) => bottom - top)
    expect(thick).toBeGreaterThan((thin ?? 0) * 1.5)
    expect(thickBelow).toBeGreaterThan((thinBelow ?? 0) * 1.5)
    expect(297 - (rules[3]?.bottom ?? 0)).toBeCloseTo(20, 0)
  })

  it('puts the number at the right edge 7/8 of a character below the rule', () => {
    const line = printer.lines(pdf).find(({ text }) => text.startsWith('某信函'))
    expect(line?.right).toBeCloseTo(184, 0)
    const gap = (line?.top ?? 0) - (printer.red(pdf, 1).rules[1]?.bottom ?? 0)
    expect(gap).toBeGreaterThan(4)
    expect(gap).toBeLessThan(6)
  })

  it('bears no page number and no zero in its date', () => {
    const text = printer.text(pdf)
    expect(text).not.toMatch(/—\s*1\s*—/u)
    expect(text).toContain('2026年2月5日')
  })

  it('centres the issuer over a date four characters from the right', () => {
    const lines = printer.lines(pdf)
    const date = lines.find(({ text }) => text === '2026年2月5日')
    const by = lines.filter(({ text }) => text === '某某省公共信用信息中心').at(-1)
    expect(184 - (date?.right ?? 0)).toBeCloseTo(4 * 5.57, 0)
    expect(((by?.left ?? 0) + (by?.right ?? 0)) / 2).toBeCloseTo(
      ((date?.left ?? 0) + (date?.right ?? 0)) / 2,
      0,
    )
  })
})

describe('a long letter', () => {
  let pdf: Uint8Array
  beforeAll(async () => {
    pdf = await printer.pdf(letterHtml(long, plainPrint))
  })
  const bodyLines = (page: number) =>
    printer.lines(pdf).filter((line) => line.page === page && line.text.length > 20)

  it('has 22 lines of 28 characters, 28.95 pt apart, within the type area', () => {
    const lines = bodyLines(2)
    expect(lines.length).toBe(22)
    for (const line of lines.slice(0, 15)) {
      expect([...line.text.replaceAll(' ', '')].length).toBeGreaterThanOrEqual(27)
      expect([...line.text.replaceAll(' ', '')].length).toBeLessThanOrEqual(28)
      expect(line.left).toBeGreaterThan(27.5)
      expect(line.right).toBeLessThan(184.6)
    }
    const pitch = ((lines[10]?.top ?? 0) - (lines[0]?.top ?? 0)) / 10
    expect(pitch).toBeCloseTo(28.95 * (25.4 / 72), 1)
    expect(lines[0]?.top).toBeGreaterThan(37)
    expect(lines.at(-1)?.bottom).toBeLessThan(262)
  })

  it('numbers pages from the second on, even left and odd right, 7 mm below the text', () => {
    const numbers = printer.lines(pdf).filter(({ text }) => /^—\s*\d\s*—$/u.test(text))
    expect(numbers.map(({ page, text }) => [page, text.replaceAll(' ', '')])).toEqual([
      [2, '—2—'],
      [3, '—3—'],
    ])
    expect(numbers[0]?.left).toBeCloseTo(28 + 4.94, 0)
    expect(numbers[1]?.right).toBeCloseTo(184 - 4.94, 0)
    for (const { top, bottom } of numbers) expect((top + bottom) / 2).toBeCloseTo(269, 0)
  })

  it('draws mark and rules on the first page only', () => {
    expect(printer.red(pdf, 2)).toEqual({ inkTop: null, rules: [] })
  })

  it('never leaves the signature alone on a page', async () => {
    for (const count of [10, 60, 100, 140, 180, 220, 260, 300, 340, 400, 460, 520]) {
      const filler = { id: '长', text: '补足一段文字。'.repeat(Math.ceil(count / 7)).slice(0, count) }
      const letter = sign({ ...reply(), paragraphs: [filler, ...reply().paragraphs] })
      const lines = printer.lines(await printer.pdf(letterHtml(letter, plainPrint)))
      const page = lines.find(({ text }) => text === '2026年2月5日')?.page
      expect(lines.some((line) => line.page === page && line.text.includes('特此函复'))).toBe(true)
    }
  })
})

describe('a letter with an attachment', () => {
  let pdf: Uint8Array
  beforeAll(async () => {
    pdf = await printer.pdf(letterHtml(someListed, plainPrint))
  })

  it('begins the attachment on a new page under its label and repeats the heads', () => {
    const pages = printer.text(pdf).split('\f')
    const first = pages.findIndex((text) => text.includes('附件') && text.includes('认定机关'))
    expect(pages[first]?.trim().startsWith('附件')).toBe(true)
    expect(pages.slice(first, -1).every((text) => text.includes('认定机关'))).toBe(true)
    expect(pages.length - 1 - first).toBeGreaterThan(1)
  })

  it('prints rare characters and the name dot from embedded fonts', () => {
    // The cell is narrow, so the name stands in several lines.
    const text = printer.text(pdf).replace(/\s/gu, '')
    for (const character of rareName) expect(text).toContain(character)
    expect(printer.fonts(pdf).join('\n')).toContain('RareSerif')
  })

  it('holds no full number, case number or unlisted person', () => {
    const text = printer.text(pdf) + Buffer.from(pdf).toString('latin1')
    expect(text).not.toContain(inventedNumber(3))
    expect(text).not.toContain('执123号')
    expect(printer.text(pdf)).not.toContain('平常人')
  })
})

describe('print settings', () => {
  it('watermarks a draft on every page and nothing once it is signed', async () => {
    const draft = await printer.pdf(letterHtml({ ...long, signedOn: null, documentNumber: null }, plainPrint))
    expect(
      printer
        .text(draft)
        .split('\f')
        .slice(0, -1)
        .every((page) => /草|稿/u.test(page)),
    ).toBe(true)
    expect(printer.text(await printer.pdf(letterHtml(sign(reply()), plainPrint)))).not.toMatch(/草|稿/u)
  })

  it('suppresses the red parts and moves the text for pre-printed paper', async () => {
    const moved = { colour: 'none', offset: { x: 2, y: -1 }, traceLines: [] } as const
    const [plain, preprinted] = [
      await printer.pdf(letterHtml(sign(reply()), plainPrint)),
      await printer.pdf(letterHtml(sign(reply()), moved)),
    ]
    expect(printer.red(preprinted, 1)).toEqual({ inkTop: null, rules: [] })
    const number = (pdf: Uint8Array) => printer.lines(pdf).find(({ text }) => text.startsWith('某信函'))
    expect((number(preprinted)?.left ?? 0) - (number(plain)?.left ?? 0)).toBeCloseTo(2, 1)
    // Chromium sets text on whole CSS pixels, 0.26 mm.
    expect(Math.abs((number(preprinted)?.top ?? 0) - (number(plain)?.top ?? 0) + 1)).toBeLessThan(0.27)
  })

  it('prints trace lines below the text only when given', async () => {
    const traced = await printer.pdf(
      letterHtml(sign(reply()), { ...plainPrint, traceLines: ['校验码 AAAA-BBBB'] }),
    )
    const line = printer.lines(traced).find(({ text }) => text.includes('AAAA-BBBB'))
    expect(line?.top).toBeGreaterThan(262)
    expect(line?.bottom).toBeLessThan(275)
  })

  it('keeps markup in data literal', async () => {
    const hostile = '<script>document.title=1</script><b>甲</b>&amp;{列入人数}'
    const letter = sign(reply({ listed: [listedPerson(1, { name: hostile }), listedPerson(2)] }))
    const text = printer.text(await printer.pdf(letterHtml(letter, plainPrint))).replace(/\s/gu, '')
    expect(text).toContain('<b>')
    expect(text).toContain('&amp;')
  })
})

describe('a combined job', () => {
  it('gives every letter its own first page and page numbers', async () => {
    const letters = [long, sign(reply(), 9), someListed]
    const counts: number[] = []
    for (const letter of letters) counts.push(pdfPageCount(await printer.pdf(letterHtml(letter, plainPrint))))
    const jobs = letters.map((content, index) => ({ content, traceLines: [], pages: counts[index] ?? 0 }))
    const pdf = await printer.pdf(lettersHtml(jobs, plainPrint))
    expect(printer.pageCount(pdf)).toBe(counts.reduce((sum, count) => sum + count, 0))
    const pages = printer.text(pdf).split('\f').slice(0, -1)
    const numbers = pages.map((page) => /—\s*(\d)\s*—/u.exec(page)?.[1] ?? '')
    expect(numbers).toEqual(counts.flatMap((count) => ['', ...from(2, count).map(String)]))
    const firsts = counts.map(
      (_count, index) => 1 + counts.slice(0, index).reduce((sum, count) => sum + count, 0),
    )
    for (const first of firsts) expect(printer.red(pdf, first).rules).toHaveLength(4)
  })

  it('refuses drafts', () => {
    expect(() => lettersHtml([{ content: reply(), traceLines: [], pages: 1 }], plainPrint)).toThrow(
      /尚未签发/u,
    )
  })
})

describe('pdfPageCount', () => {
  it('agrees with poppler and refuses other bytes', async () => {
    const pdf = await printer.pdf(letterHtml(someListed, plainPrint))
    expect(pdfPageCount(pdf)).toBe(printer.pageCount(pdf))
    expect(() => pdfPageCount(new TextEncoder().encode('no'))).toThrow()
  })
})
