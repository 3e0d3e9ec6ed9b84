import { describe, expect, it } from 'vitest'
import { allowedWords, leakScan } from '../../../../../shared/letter/check/leakScan.ts'
import {
  from,
  inventedNumber,
  listedPerson,
  notListedPerson,
  reply,
  replyInput,
} from '../../../../support/letters.ts'

const kinds = (words: string, allowed: string[] = []) => {
  const content = reply()
  const leaks = leakScan({ ...content, paragraphs: [{ id: '试', text: words }] }, [
    '某组函〔2026〕15号',
    ...allowed,
  ])
  return leaks.map(({ kind }) => kind)
}

describe('leakScan', () => {
  it.each([
    [`号码${inventedNumber(7)}。`, 'idNumber'],
    ['号码４１０１０１１９９００１０１１２３Ｘ', 'idNumber'],
    ['号码410101 19900101 1234', 'idNumber'],
    ['号码4101\u200B01199001011234', 'idNumber'],
    ['旧号410101900101123', 'idNumber'],
    ['依据（2024）豫01执123号', 'caseNumber'],
    ['依据(2023)最高法民终9号裁定', 'caseNumber'],
    ['依据某市监罚〔2024〕77号', 'caseNumber'],
    ['由某某县人民法院列入', 'court'],
    ['涉及12,000.50元', 'amount'],
    ['涉及金额三十万元', 'amount'],
    ['人民币 5000', 'amount'],
  ])('finds %s', (words, kind) => {
    expect(kinds(words)).toContain(kind)
  })

  it('lets masked numbers, dates, telephones and the quoted letter pass', () => {
    expect(
      kinds('你单位（某组函〔2026〕15号），4101**********1234，2026年11月20日9时30分，0000-00000000'),
    ).toEqual([])
  })

  it('lets a court ask, by the exact words allowed', () => {
    expect(kinds('某某市中级人民法院来函收悉', ['某某市中级人民法院'])).toEqual([])
  })

  it('says where it found something and spares only whitelisted columns', () => {
    const input = replyInput({
      listed: [listedPerson(1), listedPerson(2, { listName: `名单${inventedNumber(9)}` })],
    })
    const content = reply({ listed: input.listed })
    const leaks = leakScan(content, allowedWords(input))
    expect(leaks).toEqual([{ kind: 'idNumber', where: '附件第2行', text: inventedNumber(9) }])
  })

  it.each([
    ['nobody listed', { notListed: from(1, 3).map(notListedPerson) }],
    ['one listed', { listed: [listedPerson(1)] }],
    ['some listed', { listed: [listedPerson(1), listedPerson(2)], notListed: [notListedPerson(3)] }],
  ])('finds nothing in our own letter: %s', (_what, persons) => {
    const input = replyInput(persons)
    expect(leakScan(reply(persons), allowedWords(input))).toEqual([])
  })
})
