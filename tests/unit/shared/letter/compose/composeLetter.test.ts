import { describe, expect, it } from 'vitest'
import {
  composeReply,
  composeReturnNotice,
  issued,
} from '../../../../../shared/letter/compose/composeLetter.ts'
import type { LetterContent, ReplyInput } from '../../../../../shared/letter/model.ts'
import {
  defaultWording,
  from,
  inventedNumber,
  listedPerson,
  notListedPerson,
  reply,
  replyInput,
  returnedPerson,
} from '../../../../support/letters.ts'

const text = (content: LetterContent) => content.paragraphs.map((paragraph) => paragraph.text).join('\n')
const whole = (content: LetterContent) => JSON.stringify(content)
const clean = from(1, 12).map(notListedPerson)

describe('composeReply', () => {
  it('says nobody is listed in one sentence without naming anyone', () => {
    const content = reply({ notListed: clean })
    expect(text(content)).toContain(
      '截至2026年11月20日9时30分，来函所附名单中12人，均未查询到被列为失信联合惩戒对象的信息。',
    )
    expect(text(content)).toContain('《关于查询公务员录用人选社会信用记录的函》（某组函〔2026〕15号）收悉')
    expect(content.attachments).toEqual([])
    for (const person of clean) {
      expect(whole(content)).not.toContain(person.name)
      expect(whole(content)).not.toContain(person.idNumber)
    }
  })

  it('attaches a masked list of the unlisted only when set', () => {
    const input = replyInput({ notListed: clean })
    const content = composeReply(
      { ...input, options: { ...input.options, notListedTable: true } },
      defaultWording,
    )
    expect(content.attachments[0]?.columns).toEqual(['sequence', 'name', 'idNumber'])
    expect(content.attachments[0]?.rows[0]).toEqual([
      '1',
      '平常人1',
      `4101**********${inventedNumber(1).slice(-4)}`,
    ])
  })

  it('gives the number of each and attaches the listed persons alone', () => {
    const content = reply({
      listed: [listedPerson(9), listedPerson(3)],
      notListed: from(11, 18).map(notListedPerson),
    })
    expect(text(content)).toContain(
      '来函所附名单中10人，查询到被列为失信联合惩戒对象信息的2人（名单见附件），其余8人未查询到上述信息。',
    )
    expect(content.attachments).toHaveLength(1)
    expect(content.attachments[0]?.columns).toEqual(['sequence', 'name', 'idNumber', 'listName', 'organ'])
    expect(content.attachments[0]?.rows.map((row) => row[0])).toEqual(['3', '9'])
    expect(whole(content)).not.toContain('执123号')
    expect(whole(content)).not.toContain('2024年5月6日')
    expect(whole(content)).not.toContain(inventedNumber(3))
  })

  it('adds full numbers, case numbers and dates only when set', () => {
    const input = replyInput({ listed: [listedPerson(3), listedPerson(4)] })
    const options = { ...input.options, fullNumbers: true, caseNumbers: true, listedDates: true }
    const content = composeReply({ ...input, options }, defaultWording)
    expect(content.attachments[0]?.rows[0]).toEqual([
      '3',
      '试例丁',
      inventedNumber(3),
      '失信被执行人名单',
      '某某市中级人民法院',
      '（2024）豫01执123号',
      '2024年5月6日',
    ])
    expect(text(content)).toContain('来函所附名单中2人，均查询到被列为失信联合惩戒对象的信息（名单见附件）。')
  })

  it('names the one listed person in the text', () => {
    const content = reply({ listed: [listedPerson(1)] })
    expect(text(content)).toContain('试例乙（公民身份号码：4101**********')
    expect(text(content)).toContain('名单名称：失信被执行人名单，认定机关：某某市中级人民法院')
    expect(content.attachments).toEqual([])
  })

  it('defers returned persons and reports withdrawn ones', () => {
    const content = reply({
      notListed: clean,
      returned: [returnedPerson(14), returnedPerson(13), returnedPerson(20)],
      withdrawn: [
        { sequence: 15, wasQueried: false },
        { sequence: 16, wasQueried: false },
      ],
    })
    expect(text(content)).toContain('来函提请查询17人，本函函复12人的查询结果。')
    expect(text(content)).toContain('名单序号第13、14、20号共3人因身份信息有误未予查询')
    expect(text(content)).toContain('名单序号第15、16号共2人，贵单位已来函撤回，未予查询。')
    expect(whole(content)).not.toContain('待补13')
  })

  it('answers corrected persons in a supplementary reply', () => {
    const earlier = {
      title: '关于公务员录用人选社会信用记录\n查询结果的复函',
      documentNumber: '某信函〔2026〕8号',
      signedOn: '2026-11-20',
    }
    const content = reply(
      { notListed: [notListedPerson(13), notListedPerson(14)] },
      { kind: 'supplementary', earlier },
    )
    expect(text(content)).toContain('名单序号第13、14号共2人的查询结果，我中心')
    expect(text(content)).toContain('《关于公务员录用人选社会信用记录查询结果的复函》（某信函〔2026〕8号）')
    expect(content.title).toContain('补充复函')
  })

  it('replaces only the persons concerned in a correction', () => {
    const earlier = {
      title: '关于公务员录用人选社会信用记录查询结果的复函',
      documentNumber: '某信函〔2026〕8号',
      signedOn: '2026-11-20',
    }
    const content = reply({ notListed: [notListedPerson(3)] }, { kind: 'correction', earlier })
    expect(text(content)).toContain('中名单序号第3号1人的查询结果应予更正：截至')
    expect(text(content)).toContain('本函只更正上述人员的查询结果，原函其他内容不变。')
  })

  it('carries the objection limit as data', () => {
    const content = composeReply(replyInput({ notListed: clean }), {
      ...defaultWording,
      objectionWorkingDays: 9,
    })
    expect(text(content)).toContain('自收到本函之日起9个工作日内')
  })

  it.each([
    [
      'a person too few',
      { counts: { inquired: 13, supplemented: 0, answered: 12, notListed: 12, withdrawn: 0 } },
    ],
    [
      'answers that do not add up',
      { counts: { inquired: 12, supplemented: 0, answered: 12, notListed: 11, withdrawn: 0 } },
    ],
    ['a missing earlier letter', { kind: 'correction' as const }],
    [
      'a person twice',
      {
        returned: [returnedPerson(1)],
        counts: { inquired: 13, supplemented: 0, answered: 12, notListed: 12, withdrawn: 0 },
      },
    ],
  ])('refuses %s', (_what, over) => {
    expect(() => reply({ notListed: clean }, over as Partial<ReplyInput>)).toThrow(/未平衡/u)
  })

  it('refuses a field that is not on the list', () => {
    const person = { ...listedPerson(1), amount: '执行标的 50 万元' }
    expect(() => reply({ listed: [person, listedPerson(2)] })).toThrow(/amount/u)
  })

  it('keeps braces and markup in data literal', () => {
    const content = reply(
      { notListed: clean },
      { incoming: { sender: '某局', title: '{列入人数}<b>', documentNumber: null } },
    )
    expect(text(content)).toContain('《{列入人数}<b>》收悉')
  })
})

describe('composeReturnNotice', () => {
  const input = { ...replyInput({}), defects: [] as string[] }
  const base = {
    centre: input.centre,
    incoming: input.incoming,
    purposes: input.purposes,
    options: input.options,
  }

  it('lists the defects of a whole letter one by one', () => {
    const content = composeReturnNotice(
      { ...base, defects: ['来函未加盖公章', '未写明人数。'], returned: [] },
      defaultWording,
    )
    expect(content.paragraphs.map((paragraph) => paragraph.text)).toEqual(
      expect.arrayContaining(['1．来函未加盖公章；', '2．未写明人数。']),
    )
    expect(content.attachments).toEqual([])
  })

  it('names rows and masked digits of single persons', () => {
    const content = composeReturnNotice(
      { ...base, defects: [], returned: [returnedPerson(5)] },
      defaultWording,
    )
    expect(content.attachments[0]?.rows).toEqual([
      ['5', '7', '待补5', '4101*********1005', '证件号码位数不对'],
    ])
    expect(text(content)).toContain('名单序号第5号共1人未予查询')
  })

  it('refuses a notice without defects and persons', () => {
    expect(() => composeReturnNotice({ ...base, defects: [], returned: [] }, defaultWording)).toThrow(
      /退回的事项/u,
    )
  })
})

describe('issued', () => {
  it('adds number and date and changes nothing else', () => {
    const draft = reply()
    const signed = issued(draft, { documentNumber: '某信函〔2026〕8号', signedOn: '2026-11-22' })
    expect(signed).toEqual({ ...draft, documentNumber: '某信函〔2026〕8号', signedOn: '2026-11-22' })
    expect(draft.documentNumber).toBeNull()
  })
})
