import { describe, expect, it } from 'vitest'
import { leakScan } from '../../../../../shared/letter/check/leakScan.ts'
import { composeExtensionNotice } from '../../../../../shared/letter/compose/composeExtensionNotice.ts'
import { extensionNotice, defaultWording as wording } from '../../../../support/letters.ts'

const textOf = (given = extensionNotice()) =>
  composeExtensionNotice(given, wording)
    .paragraphs.map(({ text }) => text)
    .join('\n')

describe('延期告知函', () => {
  it('names the letter, the talk and both limits to the unit, and nothing else', () => {
    const given = extensionNotice()
    const letter = composeExtensionNotice(given, wording)
    expect(letter).toMatchObject({
      addressee: given.incoming.sender,
      title: '关于延期函复公务员录用人选社会信用记录\n查询结果的函',
      attachments: [],
      note: '（联系人：测试员，电话：0000-00000000）',
    })
    expect(letter.paragraphs.map(({ text }) => text)).toEqual([
      '贵单位《关于查询公务员录用人选社会信用记录的函》（某组函〔2026〕15号）收悉。因情况特殊，不能在原定函复期限2026年2月6日前函复。',
      '2026年2月5日，我中心已就延期事宜与贵单位人事处试验联系人沟通（电话）。现将函复期限延至2026年2月10日，我中心将不迟于该日函复。',
      '如有疑问，请与我中心联系。特此函告。',
    ])
    expect(leakScan(letter, [given.incoming.documentNumber ?? ''])).toEqual([])
  })

  it('names the day it had been extended to before', () => {
    const { facts, ...rest } = extensionNotice()
    const again = textOf({ ...rest, facts: { ...facts, earlierDueOn: '2026-02-09' } })
    expect(again).toContain('原定函复期限为2026年2月6日，前次已延至2026年2月9日')
    expect(textOf()).not.toContain('前次')
  })

  it('refuses anything that is not on its list, such as a reason', () => {
    const { facts, ...rest } = extensionNotice()
    const more = { ...rest, facts: { ...facts, reason: '试例甲的记录待核实' } }
    expect(() => composeExtensionNotice(more, wording)).toThrow(/reason/)
  })
})
