import { describe, expect, it } from 'vitest'
import { composeReply, composeReturnNotice } from '../../../../../shared/letter/compose/composeLetter.ts'
import type { ReplyInput } from '../../../../../shared/letter/model.ts'
import {
  defaultWording,
  firstWording,
  listedPerson,
  notListedPerson,
  replyInput,
  returnedPerson,
} from '../../../../support/letters.ts'

const incoming = {
  sender: '河南省试验厅',
  title: '关于查询公务员录用人选社会信用记录的函',
  documentNumber: '豫试函〔2026〕15号',
  addressedAs: '贵厅',
}
const earlier = {
  title: '关于公务员录用人选社会信用记录\n查询结果的复函',
  documentNumber: '豫信试函〔2026〕8号',
  signedOn: '2026-11-20',
}
const lines = (persons: Parameters<typeof replyInput>[0], over: Partial<ReplyInput> = {}) =>
  composeReply(replyInput(persons, { incoming, ...over }), defaultWording).paragraphs.map(({ text }) => text)

const moment = '截至2026年11月20日9时30分，'
const objection =
  '贵厅如对查询结果有异议，请自收到本函之日起7个工作日内向我中心书面提出异议申请；被查询对象有异议的，应自收到查询结果之日起7个工作日内向贵厅提出，贵厅自收到其申请之日起3个工作日内向我中心提出异议申请。'
const closing = '以上结果仅用于本次公务员录用工作，请注意保密、妥善保管。特此函复。'
const received =
  '贵厅《关于查询公务员录用人选社会信用记录的函》（豫试函〔2026〕15号）收悉。我中心通过公务员录用、调任人选社会信用记录查询系统进行了查询核实，现将结果函复如下：'

describe('the sentences of a reply, each to the letter', () => {
  it('收悉、均未、异议、结语', () => {
    expect(lines({ notListed: [1, 2].map(notListedPerson) })).toEqual([
      received,
      `${moment}来函所附名单中2人，均未查询到被列为失信联合惩戒对象的信息。`,
      objection,
      closing,
    ])
  })

  it('one person, and everybody listed', () => {
    expect(lines({ notListed: [notListedPerson(1)] })[1]).toBe(
      `${moment}来函所附名单中1人，未查询到被列为失信联合惩戒对象的信息。`,
    )
    expect(lines({ listed: [listedPerson(1)] })[1]).toBe(
      `${moment}来函所附名单中试例乙（公民身份号码：4101**********0016），查询到被列为失信联合惩戒对象的信息，名单名称：失信被执行人名单，认定机关：某某市中级人民法院。`,
    )
    expect(lines({ listed: [1, 2].map((at) => listedPerson(at)) })[1]).toBe(
      `${moment}来函所附名单中2人，均查询到被列为失信联合惩戒对象的信息（名单见附件）。`,
    )
  })

  it('部分 with every cause of a person without a result, each in its own sentence', () => {
    expect(
      lines({
        listed: [listedPerson(1)],
        notListed: [2, 4].map(notListedPerson),
        returned: [returnedPerson(5), returnedPerson(6), { ...returnedPerson(7), cause: 'toVerify' }],
        duplicates: [
          { kept: 2, returned: [3] },
          { kept: 4, returned: [9, 8] },
        ],
        unqueryable: [10],
        separate: { sequences: [11, 12], answerOn: '2026-11-27' },
        withdrawn: [
          { sequence: 13, wasQueried: false },
          { sequence: 14, wasQueried: true },
        ],
      }).slice(1, -2),
    ).toEqual([
      '来函提请查询14人，本函函复3人的查询结果。',
      `${moment}来函所附名单中3人，查询到被列为失信联合惩戒对象信息的1人（名单见附件），其余2人未查询到上述信息。`,
      '名单序号第5、6号共2人因身份信息有误未予查询，请补正后来函，我中心另行函复。',
      '名单序号第7号共1人的有关情况须由贵厅核实，本次未予查询，请核实后来函，我中心另行函复。',
      '名单序号第2号与第3号为同一人，按1人查询函复。',
      '名单序号第4号与第8、9号为同一人，按1人查询函复。',
      '名单序号第10号共1人所提供的证件，查询系统不能据以查询，未予查询。请提供其公民身份号码；确无公民身份号码的，请来函说明。',
      '名单序号第11、12号共2人的查询结果，我中心将于2026年11月27日前另行函复。',
      '名单序号第13号共1人，贵厅已来函撤回，未予查询。',
      '名单序号第14号共1人，贵厅已来函撤回，不再函复查询结果。',
    ])
  })

  it('补充复函 says of nobody why he was not answered before', () => {
    expect(lines({ notListed: [3, 4].map(notListedPerson) }, { kind: 'supplementary', earlier })).toEqual([
      '贵厅《关于查询公务员录用人选社会信用记录的函》（豫试函〔2026〕15号）收悉。来函所附名单中名单序号第3、4号共2人的查询结果，我中心《关于公务员录用人选社会信用记录查询结果的复函》（豫信试函〔2026〕8号）未予函复。我中心通过公务员录用、调任人选社会信用记录查询系统进行了查询核实，现将结果补充函复如下：',
      `${moment}上述名单中2人，均未查询到被列为失信联合惩戒对象的信息。`,
      objection,
      closing,
    ])
  })

  it('更正 for one person and for several', () => {
    const own = '我中心《关于公务员录用人选社会信用记录查询结果的复函》（豫信试函〔2026〕8号）'
    expect(lines({ notListed: [notListedPerson(3)] }, { kind: 'correction', earlier }).slice(1, 4)).toEqual([
      `经复核，${own}中名单序号第3号1人的查询结果应予更正：${moment}未查询到被列为失信联合惩戒对象的信息。`,
      '原函中该人员的查询结果自本函印发之日起停止使用，请将原函退回我中心。',
      '本函只更正上述人员的查询结果，原函其他内容不变。',
    ])
    expect(
      lines({ notListed: [2, 5].map(notListedPerson) }, { kind: 'correction', earlier }).slice(1, 3),
    ).toEqual([
      `经复核，${own}中名单序号第2、5号共2人的查询结果应予更正：${moment}均未查询到被列为失信联合惩戒对象的信息。`,
      '原函中上述人员的查询结果自本函印发之日起停止使用，请将原函退回我中心。',
    ])
  })

  it('puts the contact into the 附注 and nowhere else', () => {
    const letter = composeReply(replyInput({ notListed: [notListedPerson(1)] }, { incoming }), defaultWording)
    expect(letter.note).toBe('（联系人：测试员，电话：0000-00000000）')
    expect(JSON.stringify(letter.paragraphs)).not.toContain('联系人')
  })

  it('gives list and organ only as the settings say', () => {
    const input = replyInput({ listed: [listedPerson(1)] }, { incoming })
    const without = composeReply(
      { ...input, options: { ...input.options, listNames: false, organs: false } },
      defaultWording,
    )
    expect(without.paragraphs[1]?.text).toMatch(/0016），查询到被列为失信联合惩戒对象的信息。$/u)
    const several = replyInput({ listed: [1, 2].map((at) => listedPerson(at)) })
    const table = composeReply(
      { ...several, options: { ...several.options, listNames: false, organs: false } },
      defaultWording,
    ).attachments[0]
    expect(table?.heads).toEqual(['名单序号', '姓名', '公民身份号码'])
  })

  it('calls a number by the name of its document', () => {
    const foreign = listedPerson(2, { numberName: '护照号码', idNumber: 'E12345678' })
    const alone = composeReply(replyInput({ listed: [foreign] }), defaultWording)
    expect(alone.paragraphs[1]?.text).toContain('试例丙（护照号码：E******78），查询到')
    const table = composeReply(replyInput({ listed: [listedPerson(1), foreign] }), defaultWording)
      .attachments[0]
    expect(table?.heads?.[2]).toBe('证件号码')
    expect(table?.rows.map((row) => row[2])).toEqual(['4101**********0016', '护照号码：E******78'])
    // Another document's number never leaves in full, whatever the setting says of 公民身份号码.
    const input = replyInput({ listed: [listedPerson(1), foreign] })
    const full = { ...input, options: { ...input.options, fullNumbers: true } }
    expect(composeReply(full, defaultWording).attachments[0]?.rows.map((row) => row[2])).toEqual([
      listedPerson(1).idNumber,
      '护照号码：E******78',
    ])
  })
})

describe('退回补正函', () => {
  it('渠道退回 gives the channel and asks for nothing else', () => {
    const { centre, purposes, options } = replyInput({})
    const letter = composeReturnNotice(
      { centre, incoming, purposes, options, defects: ['渠道不符'], wrongChannel: true, returned: [] },
      defaultWording,
    )
    expect(letter.paragraphs.map(({ text }) => text)).toEqual([
      '贵厅《关于查询公务员录用人选社会信用记录的函》（豫试函〔2026〕15号）收悉。来函渠道由《关于做好公务员录用、调任人选社会信用记录查询工作的通知》（以下简称《通知》）规定。',
      '按照《通知》，省辖市及以下部门由省辖市公务员主管部门统一汇总提出查询需求。现将来函退回，请按上述渠道办理。',
      '特此函告。',
    ])
  })
})

describe('a letter of the first wording', () => {
  it('keeps its words, its heads and its form of address', () => {
    const letter = composeReply(
      replyInput({ listed: [1, 2].map((at) => listedPerson(at)) }, { incoming }),
      firstWording,
    )
    expect(letter.paragraphs[0]?.text).toContain('你单位《关于查询公务员录用人选社会信用记录的函》')
    expect(letter.paragraphs[1]?.text).toContain('所查询的2名被查询对象均被列入失信联合惩戒对象')
    expect(letter.attachments[0]).not.toHaveProperty('heads')
    expect(letter.note).toBeNull()
  })

  it.each([
    ['a duplicate row', { duplicates: [{ kept: 1, returned: [2] }] }],
    ['a result that follows', { separate: { sequences: [2], answerOn: '2026-11-27' } }],
    ['a document that cannot be asked by', { unqueryable: [2] }],
  ])('refuses %s rather than tell another cause', (_what, unanswered) => {
    const input = replyInput({ notListed: [notListedPerson(1)], ...unanswered })
    expect(() => composeReply(input, firstWording)).toThrow(/用语版本「2026-11」的首次复函没有/u)
  })
})

describe('words of people.md', () => {
  it('says 我中心 and the form of address in every delivered sentence', () => {
    expect(JSON.stringify(defaultWording.letters)).not.toMatch(/你单位|我单位|来函序号|被列入失信/u)
  })
})
