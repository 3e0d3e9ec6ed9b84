import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createParserClient } from '../../../electron/parser/child/parserClient.ts'
import { readBackFault } from '../../../shared/letter/check/readBack.ts'
import { composeReply, issued } from '../../../shared/letter/compose/composeLetter.ts'
import type { LetterContent } from '../../../shared/letter/model.ts'
import { letterHtml, plainPrint } from '../../../shared/letter/page/letterHtml.ts'
import { type LetterPrinter, openLetterPrinter } from '../../support/letterPdf.ts'
import {
  defaultWording,
  from,
  listedPerson,
  notListedPerson,
  reply,
  replyInput,
} from '../../support/letters.ts'
import { ofDay } from '../../support/nightly.ts'

const entry = new URL('../../../electron/parser/parser.ts', import.meta.url).pathname
const client = createParserClient({ entry })
const sign = (content: LetterContent) =>
  issued(content, { documentNumber: '某信函〔2026〕8号', signedOn: '2026-02-05' })
// Characters outside the usual fonts, a dot, an ideograph beyond the first plane and one that fonts name as a radical.
/** By night as many as a letter may hold. */
const manyPersons = ofDay(3000, 600)
const names = ['阿卜杜·𠅤䶮珅', '珅玥', '金一', '艹一'].map((name) => ({ name }))
const listed = (count: number) => from(1, count).map((n) => listedPerson(n, names[n % 5] ?? {}))
const withRows = (count: number) =>
  sign(reply({ listed: listed(count), notListed: from(count + 1, count + 10).map(notListedPerson) }))
const traceLines = ['校验码 ABCD-2345-EFGH-6789', '来函13 + 补充0 = 答复13']

let printer: LetterPrinter
beforeAll(() => {
  printer = openLetterPrinter()
})
afterAll(() => printer.close())

const readBack = async (content: LetterContent, lines: readonly string[] = []) =>
  client.readPdf(await printer.pdf(letterHtml(content, { ...plainPrint, traceLines: lines })))

describe('a printed letter, read back in the child', () => {
  it.each([
    [
      'with nobody listed',
      sign(composeReply(replyInput({ notListed: from(1, 12).map(notListedPerson) }), defaultWording)),
    ],
    ['with rare names over several pages', withRows(60)],
  ])('says what the letter says %s', async (_, content) => {
    expect(readBackFault(content, [], await readBack(content))).toBeNull()
    expect(readBackFault(content, traceLines, await readBack(content, traceLines))).toBeNull()
  })

  it(`says so for ${manyPersons} persons, within the limits of the child`, async () => {
    const content = withRows(manyPersons)
    const pages = await readBack(content)
    expect(pages.length).toBeGreaterThan(manyPersons / 30)
    expect(readBackFault(content, [], pages)).toBeNull()
  })

  it.each([
    ['a cell of a name that stayed empty', (html: string) => html.replace('珅玥', ''), '附件第 1 行'],
    [
      'a number of which one digit is another',
      (html: string) =>
        html.replace(/(?<=\*{8,}\d{3})\d(?=<\/td>)/u, (digit) => String((Number(digit) + 1) % 10)),
      '附件第 1 行',
    ],
    [
      'a row printed twice',
      (html: string) => html.replace(/(<tbody>)(<tr>.*?<\/tr>)/su, '$1$2$2'),
      '附件第 2 行',
    ],
    [
      'a row left out',
      (html: string) => html.replace(/(<tbody><tr>.*?<\/tr>)<tr>.*?<\/tr>/su, '$1'),
      '附件第 2 行',
    ],
    ['another date', (html: string) => html.replace('2026年2月5日', '2026年2月6日'), '落款和成文日期'],
    [
      'another number of the letter',
      (html: string) => html.replace('2026〕8号</p>', '2026〕9号</p>'),
      '发文字号',
    ],
    ['an empty list', (html: string) => html.replace(/<tbody>.*?<\/tbody>/su, ''), '附件第 1 行'],
    [
      'no mark',
      (html: string) => html.replace(/<div class="mark"[^>]*>.*?<\/div>/su, ''),
      '发文机关标志或版式标记',
    ],
    ['a line added below', (html: string) => html.replace('</table>', '</table><p>另1人</p>'), '末页'],
  ])('is refused for %s', async (_, damage, place) => {
    const content = sign(
      reply({
        listed: [1, 2, 3].map((n) => listedPerson(n, { name: n === 1 ? '珅玥' : `试例${n}` })),
        notListed: from(4, 6).map(notListedPerson),
      }),
    )
    const html = letterHtml(content, plainPrint)
    expect(damage(html)).not.toBe(html)
    expect(readBackFault(content, [], await client.readPdf(await printer.pdf(damage(html))))).toBe(place)
  })

  it('is refused when the bytes are no PDF', async () => {
    await expect(client.readPdf(Buffer.from('%PDF-1.4 nothing'))).rejects.toMatchObject({
      code: 'file-unreadable',
    })
  })
})
