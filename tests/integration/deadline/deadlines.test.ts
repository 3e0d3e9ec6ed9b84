import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { addPersons, concludedLetter, draftMoment, leave } from '../../support/concludedLetter.ts'
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
      ['verification', false],
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
    expect(line).toMatchObject({ startsOn: '2026-11-19', dueOn: '2026-11-24', slack: 0.5 })
    expect(line?.clause).toContain('3 个工作日')
    expect(line?.acts.at(-1)).toMatchObject({ step: 'dispatch', on: '2026-11-24', at: '17:30', doneAt: null })
    expect(line?.acts[0]).toMatchObject({ step: 'firstCheck', on: '2026-11-20', at: '15:45', late: true })
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

  it('counts a list that is about to join a letter, and a letter that is not numbered yet', async () => {
    const { call } = workstation.as('registrar')
    const requestId = await admittedLetter(workstation.as('registrar'), {
      documentNumber: '豫财人函〔2026〕29号',
      declaredCount: 5,
    })
    expect(await call('deadlines.forecast', { requestId, arriving: 7 })).toMatchObject({ own: 7 })
    addPersons(workstation, requestId, ['ready', 'notListed'])
    expect(await call('deadlines.forecast', { requestId, arriving: 7 })).toMatchObject({ own: 8 })
    // It comes after all letters with its limit, and before those that were given longer.
    const dueOn = '2026-11-24'
    const before = await call('deadlines.forecast', { dueOn, arriving: 1 })
    expect(before).toMatchObject({ own: 1, dueOn, slipping: [] })
    const last = await call('deadlines.forecast', { dueOn: null, arriving: 1 })
    expect(last?.ahead).toBeGreaterThanOrEqual(before?.ahead ?? Number.NaN)
    expect(last?.fits).toBe(true)
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

describe('暂停', () => {
  it('rests the budgets over a failure of the national system and a typed wait once, and never the limit', async () => {
    const clerk = workstation.as('registrar')
    workstation.clock.set('2026-11-20T08:00:00.000Z')
    const requestId = await concludedLetter(workstation, ['ready', 'ready'], {
      documentNumber: '豫财人函〔2026〕31号',
    })
    const down = { symptom: '登录后提示系统维护', toldWhom: '国家中心值班电话', uploadId: null }
    const startedAt = '2026-11-20T07:30:00.000Z'
    const { outageId } = await workstation
      .as('inquirer')
      .call('outages.record', { ...down, startedAt, endedAt: null })
    workstation.clock.set('2026-11-23T02:00:00.000Z')
    await workstation.as('inquirer').call('outages.end', { outageId, endedAt: '2026-11-23T01:00:00.000Z' })
    const line = await clerk.call('deadlines.lifeLine', { requestId })
    expect(line).toMatchObject({ dueOn: '2026-11-24', slack: -0.25, pausedDays: 1 })
    expect(line?.acts.map(({ title, on, at }) => `${title} ${on.slice(8)} ${at}`)).toEqual([
      '初审 20 15:45',
      '查询 23 12:00',
      '核对 23 15:45',
      '复审 24 10:15',
      '签发 24 15:45',
      '用印 24 17:30',
      '发出 24 17:30',
    ])

    const wait = { requestId, reason: 'unitExplains', note: '已致电人事处，等待书面说明' } as const
    for (const from of ['2026-11-18', '2026-11-24'])
      expect(await clerk.try('pauses.open', { ...wait, from })).toMatchObject({
        fault: { code: 'invalid-input' },
      })
    expect(await workstation.as('signer').try('pauses.open', { ...wait, from: '2026-11-20' })).toMatchObject({
      ok: false,
    })
    const opened = await clerk.call('pauses.open', { ...wait, from: '2026-11-20' })
    expect(opened.age).toEqual({ sinceReceipt: 2, paused: 2, net: 0 })
    expect(await clerk.try('pauses.open', { ...wait, from: '2026-11-20' })).toMatchObject({
      fault: { code: 'conflict' },
    })
    const pauseId = opened.pauses.find(({ source }) => source === 'entered')?.pauseId ?? 0
    const ended = await clerk.call('pauses.end', { requestId, pauseId, on: '2026-11-23' })
    expect(ended.age).toEqual({ sinceReceipt: 2, paused: 1, net: 1 })
    expect(ended.pauses).toMatchObject([
      { source: 'outage', from: '2026-11-20', to: '2026-11-23', workingDays: 1 },
      { source: 'entered', from: '2026-11-20', to: '2026-11-23', workingDays: 1, by: '甲乔' },
    ])
    expect(await clerk.try('pauses.end', { requestId, pauseId, on: '2026-11-23' })).toMatchObject({
      fault: { code: 'conflict' },
    })
    const explained = await clerk.call('deadlines.explain', { of: 'request', id: requestId })
    expect(explained).toMatchObject({
      governing: '2026-11-24',
      pauses: [
        '2026-11-20 起，2026-11-23 恢复：国家查询系统故障：登录后提示系统维护',
        '2026-11-20 起，2026-11-23 恢复：等待来文单位说明：已致电人事处，等待书面说明',
      ],
    })
    expect(trailOf(workstation, `request:${requestId}`).map(({ act }) => act)).toEqual(
      expect.arrayContaining(['outage.recorded', 'pause.opened', 'pause.ended']),
    )
  })

  it('reads from our letters and the corrections how long the unit was waited for', async () => {
    workstation.clock.set('2026-11-20T08:00:00.000Z')
    const requestId = await concludedLetter(workstation, ['notListed', 'returned'], {
      documentNumber: '豫财人函〔2026〕32号',
    })
    const send = async (kind: 'first' | 'returnNotice') => {
      const drafter = workstation.as('drafter')
      const choice = { requestId, kind, candidateIds: [], correctsReplyId: null, copies: 2 }
      const { replyId } = await drafter.call('replies.draft', choice)
      await drafter.call('replies.confirmGate', { replyId })
      await drafter.call('replies.submit', { replyId })
      await workstation.as('signer').call('replies.sign', { replyId, opinion: '同意', typedNumber: null })
      leave(workstation, replyId)
    }
    const waits = async () => {
      const { pauses, age } = await workstation.as('registrar').call('pauses.ofLetter', { requestId })
      return [...pauses.map(({ source, from, to }) => `${source} ${from} ${to}`), age?.net]
    }
    await send('returnNotice')
    workstation.clock.set('2026-11-23T08:00:00.000Z')
    // One person is still at the desk: nothing of the letter rests.
    expect(await waits()).toEqual(['personReturned 2026-11-20 null', 2])
    await send('first')
    workstation.clock.set('2026-11-26T08:00:00.000Z')
    expect(await waits()).toEqual(['personReturned 2026-11-20 null', 'allReturned 2026-11-23 null', 1])
    const returned = workstation.store.read((tx) => tx.first(candidateTable, { requestId, listOrder: 2 }))
    const { correctionId } = await workstation.as('jia').call('candidates.enterCorrection', {
      candidateId: returned?.id ?? 0,
      field: 'position',
      value: '试验职位',
      basis: '豫财人函〔2026〕33号',
      receivedOn: '2026-11-25',
    })
    await workstation.as('yi').call('candidates.confirmCorrection', { correctionId })
    expect(await waits()).toEqual([
      'personReturned 2026-11-20 2026-11-25',
      'allReturned 2026-11-23 2026-11-25',
      3,
    ])
  })
})
