import { describe, expect, it } from 'vitest'
import { issued } from '../../../../../shared/letter/compose/composeLetter.ts'
import { letterHtml, lettersHtml, plainPrint } from '../../../../../shared/letter/page/letterHtml.ts'
import { listedPerson, reply } from '../../../../support/letters.ts'

const issue = { documentNumber: '某信函〔2026〕8号', signedOn: '2026-11-22' }

describe('letterHtml', () => {
  it('bears 草稿 exactly until it is dated', () => {
    expect(letterHtml(reply(), plainPrint)).toContain('草稿</div>')
    expect(letterHtml(issued(reply(), issue), plainPrint)).not.toContain('草稿')
  })

  it('names the print job by its number and never by a person', () => {
    const content = reply({ listed: [listedPerson(1), listedPerson(2)] })
    expect(letterHtml(issued(content, issue), plainPrint)).toContain('<title>某信函〔2026〕8号</title>')
    expect(letterHtml(content, plainPrint)).toContain('<title>函件草稿</title>')
  })

  it('shows data as text wherever it stands', () => {
    const hostile = '<img src=x onerror=1>"\'&'
    const content = {
      ...reply({
        listed: [listedPerson(1, { name: hostile, organ: hostile, listName: hostile }), listedPerson(2)],
      }),
      mark: hostile,
      title: hostile,
      addressee: hostile,
      signature: hostile,
      note: hostile,
      headMarks: [hostile],
      documentNumber: hostile,
    }
    const markup = letterHtml(content, { ...plainPrint, traceLines: [hostile] })
    expect(markup).not.toContain('<img')
    expect(markup.match(/&lt;img src=x onerror=1&gt;&quot;&#39;&amp;/gu)?.length).toBe(12)
  })

  it('shrinks a long mark to one line', () => {
    const size = (mark: string) =>
      Number(/font-size:([\d.]+)pt">/u.exec(letterHtml({ ...reply(), mark }, plainPrint))?.[1])
    expect(size('某省信用中心')).toBe(42)
    expect(size('某'.repeat(20))).toBeLessThan(22)
  })
})

describe('lettersHtml', () => {
  it('keeps the letters in order with a page name each', () => {
    const letters = [8, 9].map((serial) => ({
      content: issued(reply(), { ...issue, documentNumber: `某信函〔2026〕${serial}号` }),
      traceLines: [],
      pages: 1,
    }))
    const markup = lettersHtml(letters, plainPrint)
    expect(markup.indexOf('〕8号')).toBeLessThan(markup.indexOf('〕9号'))
    expect(markup).toContain('class="letter2"')
    expect(markup).toContain('system:fixed 2')
  })
})
