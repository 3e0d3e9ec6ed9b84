import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPersons, draftMoment } from '../../support/concludedLetter.ts'
import { openLetterPrinter } from '../../support/letterPdf.ts'
import { admittedLetter, registeredLetter } from '../../support/registrations.ts'
import { dispatchByMessenger, sealedLetter } from '../../support/signedLetter.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const press = openLetterPrinter()
let workstation: TestWorkstation
beforeAll(async () => {
  workstation = await startTestWorkstation({
    at: draftMoment,
    shell: { pdf: (html) => press.pdf(html), printers: () => Promise.resolve([]) },
  })
})
afterAll(async () => {
  await workstation.close()
  await press.close()
})

describe('为什么是这一天', () => {
  it('gives the days behind a letter’s date, and the 异议期 behind a receipt', async () => {
    const { requestId, replyId } = await sealedLetter(workstation, ['notListed'], {
      documentNumber: '豫财人函〔2026〕21号',
    })
    const clerk = workstation.as('drafter')
    const explained = await clerk.call('deadlines.explain', { of: 'request', id: requestId })
    expect(explained).toMatchObject({
      governing: '2026-11-24',
      dates: [
        {
          label: 'original',
          due: '2026-11-24',
          act: '签收 2026-11-19',
          explanation: { counted: ['2026-11-20', '2026-11-23', '2026-11-24'] },
        },
      ],
    })
    expect(explained.title).toMatch(/^2026-\d{4} 河南省财政厅 复函期限$/u)
    workstation.clock.set('2026-11-20T08:00:00.000Z')
    const left = await clerk.call('deliveries.dispatch', { replyId, dispatch: dispatchByMessenger })
    const deliveryId = left.deliveries[0]?.deliveryId ?? 0
    await clerk.call('deliveries.recordReceipt', {
      replyId,
      receivedOn: '2026-11-20',
      receivedBy: '试验签收人',
      evidenceUploadId: null,
    })
    const window = await clerk.call('deadlines.explain', { of: 'objectionWindow', id: deliveryId })
    expect(window).toMatchObject({ governing: '2026-12-01', dates: [{ explanation: { workingDays: 7 } }] })
    const done = await clerk.call('deadlines.lifeLine', { requestId })
    expect(done?.acts.map(({ step, doneAt }) => [step, doneAt === null])).toEqual([
      ['firstCheck', false],
      ['inquiry', false],
      ['verification', true],
      ['review', true],
      ['signing', false],
      ['sealing', false],
      ['dispatch', false],
    ])
  })

  it('prints the explanation into the ledger and the trail, and refuses what is not there', async () => {
    const requestId = await registeredLetter(workstation.as('registrar'), {
      documentNumber: '豫财人函〔2026〕22号',
    })
    const subject = { of: 'request' as const, id: requestId }
    const print = { subject, destination: { to: 'export' as const } }
    expect((await workstation.as('verifier').call('deadlines.printExplanation', print)).target).toMatch(
      /^导出 2026-\d{4} 河南省财政厅 复函期限 期限说明/u,
    )
    expect(trailOf(workstation, `request:${requestId}`).at(-1)?.act).toBe('document.printed')
    expect(
      await workstation.as('verifier').try('deadlines.explain', { of: 'objectionClock', id: 99 }),
    ).toMatchObject({ fault: { code: 'not-found' } })
  })
})

describe('倒排办理线', () => {
  it('sets the latest moments backwards from the limit and ticks what is done', async () => {
    const requestId = await admittedLetter(workstation.as('registrar'), {
      documentNumber: '豫财人函〔2026〕23号',
    })
    const line = await workstation.as('drafter').call('deadlines.lifeLine', { requestId })
    expect(line).toMatchObject({ startsOn: '2026-11-19', dueOn: '2026-11-24', slack: 0 })
    expect(line?.clause).toContain('3 个工作日')
    expect(line?.acts.at(-1)).toMatchObject({ step: 'dispatch', on: '2026-11-24', at: '17:30', doneAt: null })
    expect(line?.acts[0]).toMatchObject({ step: 'firstCheck', on: '2026-11-20', at: '12:00', late: true })
    expect(line?.acts[0]?.doneAt).not.toBeNull()
  })

  it('has no line while the sealed original is missing', async () => {
    const requestId = await registeredLetter(workstation.as('registrar'), {
      documentNumber: '豫财人函〔2026〕24号',
      sealedOriginalReceived: false,
      advanceFaxAt: '2026-11-19T01:30:00.000Z',
    })
    expect(await workstation.as('drafter').call('deadlines.lifeLine', { requestId })).toBeNull()
  })
})

describe('预计完成时间', () => {
  it('counts the work ahead by the setting until enough was recorded, and names the letters that slip', async () => {
    const registrar = workstation.as('registrar')
    const small = await admittedLetter(registrar, {
      documentNumber: '豫财人函〔2026〕25号',
      declaredCount: 10,
    })
    const big = await admittedLetter(registrar, {
      documentNumber: '豫财人函〔2026〕26号',
      declaredCount: 6400,
    })
    const found = await registrar.call('deadlines.forecast', { requestId: big })
    expect(found).toMatchObject({ own: 6400, personsPerHour: 40, measured: false, fits: false })
    // The small one came earlier and is served before it, the later one with the same limit is pushed beyond it.
    expect(found?.slipping).toEqual([])
    const later = await admittedLetter(registrar, { documentNumber: '豫财人函〔2026〕28号' })
    const crowded = await registrar.call('deadlines.forecast', { requestId: big })
    expect(crowded?.slipping.map(({ requestId }) => requestId)).toEqual([later])
    expect(await registrar.call('deadlines.forecast', { requestId: small })).toMatchObject({
      own: 10,
      fits: true,
      slipping: [],
    })
  })

  it('says nothing of a letter whose persons have all been looked up', async () => {
    const requestId = await admittedLetter(workstation.as('registrar'), {
      documentNumber: '豫财人函〔2026〕27号',
      declaredCount: 1,
    })
    addPersons(workstation, requestId, ['notListed'])
    expect(await workstation.as('registrar').call('deadlines.forecast', { requestId })).toBeNull()
  })
})
