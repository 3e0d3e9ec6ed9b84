import { afterAll, describe, expect, it } from 'vitest'
import {
  concludeAgain,
  concludedLetter,
  draftMoment,
  inventedListing,
  leave,
  type PersonEnd,
  personName,
} from '../../support/concludedLetter.ts'
import { openLetterPrinter } from '../../support/letterPdf.ts'
import { inventedNumber } from '../../support/letters.ts'
import { admissibilityOf, registeredLetter } from '../../support/registrations.ts'
import { drafted, signed } from '../../support/replies.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'

const printer = openLetterPrinter()
afterAll(() => printer.close())
const begin = () => startTestWorkstation({ at: draftMoment, shell: { pdf: (html) => printer.pdf(html) } })

async function textOf(
  workstation: TestWorkstation,
  replyId: number,
  variant: 'outgoing' | 'fileCopy' | 'dispatchForm' = 'outgoing',
): Promise<string> {
  const { base64, total } = await workstation
    .as('drafter')
    .call('replies.readPdf', { replyId, variant, offset: 0 })
  const bytes = Buffer.from(base64, 'base64')
  expect(bytes.length).toBe(total)
  return printer.text(bytes).replaceAll(/\s/gu, '')
}

async function signedLetter(workstation: TestWorkstation, ends: readonly PersonEnd[]) {
  const requestId = await concludedLetter(workstation, ends)
  const { replyId } = await drafted(workstation, requestId, 'first')
  const detail = await signed(workstation, replyId)
  return { requestId, replyId, detail, text: await textOf(workstation, replyId) }
}

describe('a first reply', () => {
  it('says that nobody is listed in one sentence, without names', async () => {
    await using workstation = await begin()
    const { text, detail } = await signedLetter(workstation, ['notListed', 'notListed'])
    expect(text).toContain('来函所附名单中2人，均未查询到被列为失信联合惩戒对象的信息。')
    expect(text).toContain('豫信试函〔2026〕1号')
    expect(text).toContain('2026年11月20日')
    expect(text).not.toMatch(/[草稿]/u)
    expect(text).not.toContain(personName(1))
    expect(detail.balanceLine).toBe('本函答复2 = 列入0 + 未列入2；来函2 + 补充0 = 答复2 + 撤回0 + 退回补正0')
  })

  it('names one person who is not listed by the letter alone', async () => {
    await using workstation = await begin()
    const { text } = await signedLetter(workstation, ['notListed'])
    expect(text).toContain('来函所附名单中1人，未查询到被列为失信联合惩戒对象的信息。')
    expect(text).not.toContain(personName(1))
  })

  it('names one listed person in its text, number masked', async () => {
    await using workstation = await begin()
    const { text } = await signedLetter(workstation, ['listed'])
    expect(text).toContain(`来函所附名单中${personName(1)}（公民身份号码：4101**********`)
    expect(text).toContain('名单名称：失信被执行人名单，认定机关：某某市中级人民法院')
  })

  it('lists listed persons in an attachment and returned ones by their numbers', async () => {
    await using workstation = await begin()
    const { text, detail } = await signedLetter(workstation, ['notListed', 'listed', 'returned', 'listed'])
    expect(text).toContain('来函提请查询4人，本函函复3人的查询结果。')
    expect(text).toContain(
      '来函所附名单中3人，查询到被列为失信联合惩戒对象信息的2人（名单见附件），其余1人未查询到上述信息。',
    )
    expect(text).toContain('名单序号第3号共1人因身份信息有误未予查询，请补正后来函，我中心另行函复。')
    expect(text).toContain(personName(2))
    expect(text).not.toContain(personName(1))
    expect(text).not.toContain(personName(3))
    expect(detail).toMatchObject({ listedCount: 2, notListedCount: 1, returnedCount: 1 })
  })

  it('counts a person who was withdrawn', async () => {
    await using workstation = await begin()
    const { text } = await signedLetter(workstation, ['notListed', 'notListed', 'withdrawn'])
    expect(text).toContain('名单序号第3号共1人，贵厅已来函撤回，未予查询。')
  })

  it('holds nothing of the file beyond the whitelisted fields', async () => {
    await using workstation = await begin()
    const { text, replyId } = await signedLetter(workstation, ['listed', 'notListed', 'listed', 'returned'])
    const fileCopy = await textOf(workstation, replyId, 'fileCopy')
    for (const page of [text, fileCopy]) {
      for (const order of [1, 2, 3, 4]) expect(page).not.toContain(inventedNumber(order))
      for (const order of [2, 4]) expect(page).not.toContain(personName(order))
      expect(page).not.toContain('执123号')
      expect(page).not.toContain('2024年5月6日')
      expect(page).not.toContain(inventedListing.documentNumber)
      for (const word of ['乙岑', '甲乔初审', '待核实', '同意']) expect(page).not.toContain(word)
    }
  })

  it('bears 草稿 until it is signed', async () => {
    await using workstation = await begin()
    const requestId = await concludedLetter(workstation, ['notListed'])
    const { replyId } = await drafted(workstation, requestId, 'first')
    const text = await textOf(workstation, replyId)
    // The watermark runs aslant over the page, so its characters stand apart in the text.
    expect(text).toMatch(/稿.*草/u)
    expect(text).not.toContain('豫信试函')
  })

  it.each<PersonEnd>(['pending', 'inquired', 'underReview', 'ready', 'doubtful'])(
    'is refused while somebody is %s',
    async (state) => {
      await using workstation = await begin()
      const requestId = await concludedLetter(workstation, ['notListed', state])
      const proposal = await workstation.as('drafter').call('replies.proposal', {
        requestId,
        kind: 'first',
        redraftsId: null,
        correctsReplyId: null,
      })
      expect(proposal.blockers.length).toBeGreaterThan(0)
      await expect(drafted(workstation, requestId, 'first')).rejects.toMatchObject({ code: 'conflict' })
    },
  )

  it('keeps its trace marks to the file copy', async () => {
    await using workstation = await begin()
    const { text, replyId, detail } = await signedLetter(workstation, ['notListed', 'listed'])
    const fileCopy = await textOf(workstation, replyId, 'fileCopy')
    expect(detail.traceCode).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/u)
    expect(fileCopy).toContain(`留痕校验码${detail.traceCode}`)
    expect(fileCopy).toContain('来函2+补充0=答复2')
    expect(text).not.toContain(detail.traceCode ?? '')
    expect(text).not.toContain('来函2')
  })
})

describe('later letters', () => {
  it('answer a person who was sent back, naming the first reply', async () => {
    await using workstation = await begin()
    const first = await signedLetter(workstation, ['notListed', 'returned'])
    leave(workstation, first.replyId)
    concludeAgain(
      workstation,
      { requestId: first.requestId, order: 2 },
      { outcome: 'listed', at: '2026-11-20T02:30:00.000Z' },
    )
    const { replyId } = await drafted(workstation, first.requestId, 'supplementary')
    await signed(workstation, replyId)
    const text = await textOf(workstation, replyId)
    expect(text).toContain('补充复函')
    expect(text).toContain('豫信试函〔2026〕1号')
    expect(text).toContain('名单序号第2号共1人的查询结果，我中心')
    expect(text).toContain('豫信试函〔2026〕2号')
  })

  it('correct only the persons concerned', async () => {
    await using workstation = await begin()
    const first = await signedLetter(workstation, ['notListed', 'listed', 'notListed'])
    leave(workstation, first.replyId)
    concludeAgain(
      workstation,
      { requestId: first.requestId, order: 2 },
      { outcome: 'notListed', at: '2026-11-20T02:30:00.000Z' },
    )
    await expect(drafted(workstation, first.requestId, 'supplementary')).rejects.toMatchObject({
      code: 'conflict',
    })
    const { replyId, personCount, correctsReplyId } = await correctionOf(workstation, first.requestId)
    expect(personCount).toBe(1)
    expect(correctsReplyId).toBe(first.replyId)
    await signed(workstation, replyId)
    const text = await textOf(workstation, replyId)
    expect(text).toContain('中名单序号第2号1人的查询结果应予更正：截至')
    expect(text).toContain('本函只更正上述人员的查询结果，原函其他内容不变。')
  })

  it('return single persons with what to mend', async () => {
    await using workstation = await begin()
    const requestId = await concludedLetter(workstation, ['notListed', 'returned'])
    const { replyId } = await drafted(workstation, requestId, 'returnNotice')
    await signed(workstation, replyId)
    const text = await textOf(workstation, replyId)
    expect(text).toContain('名单序号第2号共1人未予查询，现予退回补正')
    expect(text).toContain(personName(2))
    expect(text).not.toContain(inventedNumber(2).slice(0, 17))
    expect(text).not.toContain('未查询到')
  })

  it('return a whole letter with its defects', async () => {
    await using workstation = await begin()
    const requestId = await registeredLetter(workstation.as('registrar'))
    await workstation.as('registrar').call('requests.returnWhole', {
      requestId,
      reason: '公章不清晰',
      admissibility: admissibilityOf({ seal: '公章不清晰' }),
    })
    const { replyId } = await drafted(workstation, requestId, 'returnNotice')
    await signed(workstation, replyId)
    expect(await textOf(workstation, replyId)).toContain('现予退回：')
    await expect(drafted(workstation, requestId, 'returnNotice')).rejects.toMatchObject({ code: 'conflict' })
  })
})

async function correctionOf(workstation: TestWorkstation, requestId: number) {
  const detail = await drafted(workstation, requestId, 'correction')
  return { ...detail, personCount: detail.persons.length }
}
