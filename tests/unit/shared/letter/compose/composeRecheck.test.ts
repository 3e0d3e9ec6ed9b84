import { describe, expect, it } from 'vitest'
import defaultWording from '../../../../../assets/wording/default.json' with { type: 'json' }
import { leakScan } from '../../../../../shared/letter/check/leakScan.ts'
import { composeRecheck, recheckWords } from '../../../../../shared/letter/compose/composeRecheck.ts'
import { parseWording } from '../../../../../shared/letter/compose/wording.ts'
import type { RecheckFacts, RecheckInput } from '../../../../../shared/letter/model.ts'
import { letterHtml, plainPrint } from '../../../../../shared/letter/page/letterHtml.ts'
import { inventedNumber } from '../../../../support/letters.ts'

const wording = parseWording(defaultWording)
const facts: RecheckFacts = {
  sequence: 3,
  name: '试例甲',
  idNumber: inventedNumber(1),
  purpose: 'transfer',
  stated: '列入',
  listName: '失信被执行人名单',
  organ: '某某市中级人民法院',
  entries: [
    { words: '单位提出', receivedOn: '2026-11-27', documentNumber: '豫财人函〔2026〕41号' },
    { words: '本人提出、单位转送', receivedOn: '2026-11-26', documentNumber: '' },
  ],
  grounds: ['非本人', '不应反馈'],
  statements: ['同名不同人。'],
  items: [{ item: '执行案号', stated: '（2024）豫01执123号', claimed: '' }],
  parcel: {
    bySystem: false,
    opinion: '查询凭证与来函信息一致。',
    enclosures: ['单位异议申请', '原查询凭证'],
  },
  answer: null,
}
const input: RecheckInput = {
  kind: 'recheckRequest',
  centre: { name: '试验中心', mark: null, contact: '试验联系人', telephone: '0371-00000000' },
  incoming: { sender: '河南省财政厅', title: '关于查询的函', documentNumber: '豫财人函〔2026〕15号' },
  disputed: { title: '关于结果的复函', documentNumber: '豫信试函〔2026〕1号', signedOn: '2026-11-20' },
  facts,
  options: {
    fullNumbers: false,
    caseNumbers: false,
    listedDates: false,
    notListedTable: false,
    headMarks: [],
  },
}
const answer = { documentNumber: '国信复〔2026〕7号', receivedOn: '2026-12-14', replaces: null }
const notice = (outcome: 'upheld' | 'corrected' | 'revoked' | 'removedSince'): RecheckInput => ({
  ...input,
  kind: 'recheckNotice',
  facts: { ...facts, parcel: null, answer: { outcome, ...answer } },
})
const textOf = (given: RecheckInput) =>
  composeRecheck(given, wording)
    .paragraphs.map(({ text }) => text)
    .join('\n')

describe('异议复核申请函', () => {
  it('goes to the national centre with the disputed letter, both entrances and our opinion', () => {
    const letter = composeRecheck(input, wording)
    expect(letter).toMatchObject({
      addressee: '国家公共信用信息中心',
      title: '关于申请复核公务员调任人选社会信用记录\n查询结果异议的函',
    })
    const text = textOf(input)
    expect(text).toContain(
      '2026年11月26日，我中心收到河南省财政厅对我中心《关于结果的复函》（豫信试函〔2026〕1号）',
    )
    expect(text).toContain('名单序号第3号')
    expect(text).toContain('单位提出，豫财人函〔2026〕41号；本人提出、单位转送')
    expect(text).toContain('异议理由为：非本人、不应反馈')
    expect(text).toContain('我中心意见如下：查询凭证与来函信息一致。')
    expect(text).toContain('有关材料随函附上。')
    expect(text).not.toContain('你单位')
  })

  it('names the person in full in its table alone, lists the papers and prints no page for them', () => {
    const letter = composeRecheck(input, wording)
    expect(letter.attachments.map(({ title }) => title)).toEqual([
      '申请异议复核人员信息',
      '异议事项和主张',
      '单位异议申请',
      '原查询凭证',
    ])
    expect(letter.attachments[0]?.rows).toEqual([
      ['试例甲', inventedNumber(1), '列入', '失信被执行人名单', '某某市中级人民法院'],
    ])
    expect(textOf(input)).not.toContain(inventedNumber(1))
    const html = letterHtml(letter, plainPrint)
    expect(html).toContain('4.原查询凭证')
    expect(html.match(/class="attachment"/gu)).toHaveLength(2)
  })

  it('says so when the papers went through the system', () => {
    const parcel = { bySystem: true, opinion: '意见', enclosures: [] }
    expect(textOf({ ...input, facts: { ...facts, parcel } })).toContain('有关材料已通过公务员录用')
  })

  it('passes the leak scan with its own words and fails it with somebody else’s number', () => {
    expect(leakScan(composeRecheck(input, wording), recheckWords(input))).toEqual([])
    const parcel = { bySystem: false, opinion: `另有${inventedNumber(2)}`, enclosures: [] }
    const leaking = { ...input, facts: { ...facts, parcel } }
    expect(leakScan(composeRecheck(leaking, wording), recheckWords(leaking))).toMatchObject([
      { kind: 'idNumber' },
    ])
  })
})

describe('异议复核结果告知函', () => {
  it.each([
    ['upheld', '维持原查询结果'],
    ['corrected', '原查询结果应予更正'],
    ['revoked', '所依据的列入已予撤销'],
    ['removedSince', '现已移出失信联合惩戒对象名单'],
  ] as const)('says %s in its own sentence to the unit', (outcome, words) => {
    const letter = composeRecheck(notice(outcome), wording)
    expect(letter).toMatchObject({ addressee: '河南省财政厅', attachments: [] })
    const text = textOf(notice(outcome))
    expect(text).toContain(words)
    expect(text).toContain('于2026年12月14日收到复核结果（国信复〔2026〕7号）')
    expect(text).toContain('3个工作日内告知被查询对象')
    expect(leakScan(letter, recheckWords(notice(outcome)))).toEqual([])
  })

  it('masks the number unless the setting says otherwise', () => {
    expect(textOf(notice('upheld'))).toContain('试例甲（公民身份号码：4101**********')
    const full = { ...notice('upheld'), options: { ...input.options, fullNumbers: true } }
    expect(textOf(full)).toContain(inventedNumber(1))
  })
})
