import { afterAll, describe, expect, it } from 'vitest'
import { channelReturnReason } from '../../../shared/request/channelAnswer.ts'
import type { UnitFields } from '../../../shared/unit/model.ts'
import { draftMoment } from '../../support/concludedLetter.ts'
import { openLetterPrinter } from '../../support/letterPdf.ts'
import { admissibilityOf, registeredLetter, registrationOf } from '../../support/registrations.ts'
import { drafted, signed } from '../../support/replies.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const press = openLetterPrinter()
afterAll(() => press.close())
const begin = () => startTestWorkstation({ at: draftMoment, shell: { pdf: (html) => press.pdf(html) } })

const countyCourt: UnitFields = {
  name: '试验县人民法院',
  addressee: '试验县人民法院',
  appellation: null,
  aliases: [],
  kind: 'cityOrLowerUnit',
  cityCode: null,
  contact: null,
  telephone: null,
  note: null,
}
const given = { admissibility: admissibilityOf(), templateUse: 'no' as const }

async function courtLetter(workstation: TestWorkstation, fields: UnitFields = countyCourt) {
  const registrar = workstation.as('registrar')
  const { id: unitId } = await registrar.call('units.add', { fields })
  const requestId = await registeredLetter(registrar, { unitId, documentNumber: '试法〔2026〕3号' })
  return { registrar, unitId, requestId }
}
const confirmOpen = async (workstation: TestWorkstation) => {
  const confirmer = workstation.as('yi')
  const open = (await confirmer.call('approvals.list', { state: 'open' })).find(
    ({ isMineToDecide }) => isMineToDecide,
  )
  return confirmer.call('approvals.confirm', { approvalId: open?.id ?? 0 })
}

/** The words of the signed 退回补正函 as they are printed, without breaks of lines. */
async function printedReturn(workstation: TestWorkstation, requestId: number): Promise<string> {
  const { replyId } = await drafted(workstation, requestId, 'returnNotice')
  await signed(workstation, replyId)
  const { base64 } = await workstation
    .as('drafter')
    .call('replies.readPdf', { replyId, variant: 'outgoing', offset: 0 })
  return press.text(Buffer.from(base64, 'base64')).replaceAll(/\s/gu, '')
}

describe('a letter of the wrong level', () => {
  it('goes back by the true sentence, every question answered yes, without anybody’s leave', async () => {
    await using workstation = await begin()
    const { registrar, requestId } = await courtLetter(workstation)
    const reason = channelReturnReason('cityOrLowerUnit')
    const returned = await registrar.call('requests.returnWhole', { requestId, ...given, reason })
    expect(returned).toMatchObject({
      state: 'returned',
      endReason: reason,
      templateUse: 'no',
      admissibility: { seal: { ok: true }, channel: { ok: false } },
    })
    const words = await printedReturn(workstation, requestId)
    expect(words).toContain('省辖市及以下部门由省辖市公务员主管部门统一汇总提出查询需求')
    expect(words).not.toContain('不符合：')
  })

  it('passes only by a written 批示 that another person of the desk has seen', async () => {
    await using workstation = await begin()
    const { registrar, requestId } = await courtLetter(workstation)
    await confirmOpen(workstation)
    const refused = await registrar.try('requests.admit', { requestId, ...given })
    expect(refused).toMatchObject({ ok: false, fault: { code: 'conflict' } })
    expect(refused.ok ? '' : refused.fault.message).toContain('查询渠道不符')
    const approval = { approver: '试验领导', post: '中心主任', on: '2026-11-19', words: '同意受理' }
    const waits = await registrar.call('requests.proposeSpecial', { requestId, ...given, approval })
    expect(waits).toMatchObject({
      state: 'registered',
      proposal: { words: expect.stringContaining('试验领导') },
    })
    await confirmOpen(workstation)
    expect(await registrar.call('requests.get', { requestId })).toMatchObject({
      state: 'admitted',
      specialApproval: approval,
      admittedBy: registrar.name,
      proposal: null,
    })
    expect(trailOf(workstation, `request:${requestId}`)).toContainEqual(
      expect.objectContaining({
        act: 'request.admitted',
        detail: expect.objectContaining({ specialApproval: approval }),
      }),
    )
  })

  it('is never made up: a right channel is no ground to send a letter back', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await registeredLetter(registrar)
    const back = (admissibility = admissibilityOf()) =>
      registrar.try('requests.returnWhole', {
        requestId,
        admissibility,
        templateUse: 'yes',
        reason: channelReturnReason('cityOrLowerUnit'),
      })
    expect(await back()).toMatchObject({ ok: false, fault: { code: 'invalid-input' } })
    const answer = await back(admissibilityOf({ seal: '公章不清' }))
    expect(answer.ok ? '' : answer.fault.message).toContain('查询渠道相符，不能以渠道不符为由退回')
  })
})

describe('the reason chosen', () => {
  it('is the reason printed, first and as it is', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await registeredLetter(registrar)
    const reason = '来函人数与名单不一致，请核对后重新来函'
    const admissibility = admissibilityOf({ headCount: '' })
    await registrar.call('requests.returnWhole', { requestId, admissibility, templateUse: 'yes', reason })
    const words = await printedReturn(workstation, requestId)
    expect(words).toContain(reason)
    expect(words).not.toContain('不符合：')
  })
})

describe('a new unit', () => {
  it('is registered at once, and no letter of it passes 初审 before a second person confirms its kind', async () => {
    await using workstation = await begin()
    const { registrar, unitId, requestId } = await courtLetter(workstation, {
      ...countyCourt,
      name: '河南省试验管理局',
      addressee: '河南省试验管理局',
      kind: 'provincialDepartment',
    })
    expect(await registrar.call('units.get', { unitId })).toMatchObject({
      unconfirmedSince: expect.any(String),
    })
    const refused = await registrar.try('requests.admit', { requestId, ...given })
    expect(refused.ok ? '' : refused.fault.message).toContain('还是待确认')
    const own = (await registrar.call('approvals.list', { state: 'open' }))[0]
    expect(own).toMatchObject({ kind: 'confirmUnit', isMineToDecide: false })
    expect(own?.changes).toContainEqual({ field: '单位类别', before: '', after: '省直部门' })
    await confirmOpen(workstation)
    expect((await registrar.try('requests.admit', { requestId, ...given })).ok).toBe(true)

    const fields = { ...countyCourt, name: '河南省试验管理局', addressee: '河南省试验管理局' }
    await registrar.call('units.change', { unitId, fields, reason: '类别有误' })
    expect(await registrar.call('units.get', { unitId })).toMatchObject({
      kind: 'cityOrLowerUnit',
      unconfirmedSince: expect.any(String),
    })
    const again = await registrar.try('requests.register', {
      registration: registrationOf(unitId, { documentNumber: '试法〔2026〕4号' }),
      supersedesId: null,
    })
    expect(again.ok).toBe(true)
  })
})
