import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consultationTable } from '../../../electron/consultation/consultationTable.ts'
import { extensionTable, extensionTalkTable } from '../../../electron/extension/extensionTable.ts'
import { requestTable } from '../../../electron/requestRecord/requestTable.ts'
import { type AgendaLane, mostEntries } from '../../../shared/agenda/model.ts'
import { monthChips } from '../../../shared/agenda/monthChips.ts'
import { openLetterPrinter } from '../../support/letterPdf.ts'
import { admittedLetter, unitNamed, workingMoment } from '../../support/registrations.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const press = openLetterPrinter()
let workstation: TestWorkstation
let requestId: number
beforeAll(async () => {
  workstation = await startTestWorkstation({
    at: workingMoment,
    shell: { pdf: (html) => press.pdf(html), printers: () => Promise.resolve([]) },
  })
  requestId = await admittedLetter(workstation.as('registrar'))
})
afterAll(async () => {
  await workstation.close()
  await press.close()
})

const both: AgendaLane[] = ['ours', 'theirs']
const november = { from: '2026-11-01', to: '2026-11-30', lanes: both, withClosed: false }
const entries = (changes: object = {}) =>
  workstation.as('spotChecker').call('agenda.entries', { ...november, ...changes })

describe('日历', () => {
  it('shows the last day of a letter with its lamp in words, and only on its day', async () => {
    expect((await entries()).entries).toEqual([
      expect.objectContaining({
        day: '2026-11-24',
        lane: 'ours',
        label: 'original',
        unitName: '河南省财政厅',
        why: { of: 'request', id: requestId },
        lamp: { kind: 'normal', words: '剩 2 个工作日' },
      }),
    ])
    expect((await entries({ to: '2026-11-23' })).entries).toEqual([])
    expect((await entries({ lanes: ['theirs'] })).entries).toEqual([])
  })

  it('keeps both dates of an extended letter and lets the later one carry the lamp', async () => {
    const { store } = workstation
    const set = (extendedDueOn: string | null) =>
      store.transact({ userId: 1, name: '试验' }, (tx) => {
        tx.update(requestTable, tx.get(requestTable, requestId, ''), { extendedDueOn })
        tx.record({ act: 'request.changed', object: `request:${requestId}` })
      })
    set('2026-11-27')
    expect((await entries()).entries.map(({ label, day, lamp }) => [label, day, lamp.words])).toEqual([
      ['original', '2026-11-24', '已延期至 2026-11-27'],
      ['extended', '2026-11-27', '剩 5 个工作日'],
    ])
    set(null)
  })

  it('shows promises made on the telephone among ours until they are kept', async () => {
    const caller = workstation.as('registrar')
    const { consultationId } = await caller.call('consultations.record', {
      callerName: '试验联系人',
      callerPost: null,
      unitId: await unitNamed(caller, '河南省财政厅'),
      unitTold: null,
      requestId,
      calledBack: true,
      asked: '何时答复',
      said: '24日',
      answerId: null,
      promise: { what: '回电告知文号', on: '2026-11-25' },
    })
    const promises = async (changes: object = {}) =>
      (await entries(changes)).entries.filter(({ kind }) => kind === 'promise')
    expect(await promises()).toMatchObject([{ day: '2026-11-25', lane: 'ours', why: null }])
    await caller.call('consultations.keepPromise', { consultationId, how: '已回电' })
    expect(await promises()).toEqual([])
    expect(await promises({ withClosed: true })).toMatchObject([{ lamp: { kind: 'closed' } }])
  })

  it('answers for the months around the turn of the year', async () => {
    expect(await entries({ from: '2026-11-30', to: '2027-01-03' })).toEqual({ entries: [], omitted: 0 })
  })

  it('shows the earliest days of a stretch that holds more than it hands out, and counts the others', async () => {
    const days = ['2027-03-02', '2027-03-01'] as const
    const promise = { callerName: '试验联系人', calledBack: true, asked: '', said: '', promised: '回电' }
    workstation.store.transact({ userId: 1, name: '试验' }, (tx) => {
      for (const promisedOn of days)
        for (let number = 0; number < mostEntries - 1; number += 1)
          tx.insert(consultationTable, { ...promise, promisedOn, recordedBy: 1, recordedAt: tx.at })
      tx.record({ act: 'request.changed', object: `request:${requestId}` })
    })
    const found = await entries({ from: '2027-03-01', to: '2027-03-31' })
    expect(found.omitted).toBe(mostEntries - 2)
    expect(found.entries.filter(({ day }) => day === '2027-03-01')).toHaveLength(mostEntries - 1)
    expect(found.entries.at(-1)?.day).toBe('2027-03-02')
    const march = { ...november, from: '2027-03-01', to: '2027-03-31' }
    expect(await workstation.as('spotChecker').call('agenda.month', march)).toMatchObject([
      { day: '2027-03-01', count: mostEntries - 1, first: { kind: 'promise' } },
      { day: '2027-03-02', count: mostEntries - 1 },
    ])
  })

  it('tells a month together exactly as its entries one by one, whatever the letters have come to', async () => {
    const days = ['2027-05-06', '2027-05-07', '2027-05-10', '2027-06-02']
    const {
      id: _,
      version: __,
      auditSeq: ___,
      ...like
    } = workstation.store.read((tx) => tx.get(requestTable, requestId, ''))
    workstation.store.transact({ userId: 1, name: '试验' }, (tx) => {
      const said = { requestId, recordedBy: 1, recordedAt: tx.at, talkedAt: tx.at, spokeWith: '试验联系人' }
      const talk = tx.insert(extensionTalkTable, {
        ...said,
        kind: 'beforeLimit',
        phone: '',
        channel: 'phone',
        agreed: '',
      })
      const { due: explanation } = like
      if (explanation === null) throw new Error('a letter without its date')
      const granted = {
        talkId: talk.id,
        state: 'granted',
        fromDueOn: explanation.due,
        explanation,
        reason: '',
        requestedBy: 1,
        requestedAt: tx.at,
      } as const
      let intakeSerial = 9000
      for (const dueOn of days)
        for (const extendedDueOn of [null, ...days])
          for (const state of ['registered', 'admitted', 'closed'] as const)
            for (const answeredOn of [null, '2027-05-07'])
              for (const dueProvisional of [true, false]) {
                intakeSerial += 1
                const { id } = tx.insert(requestTable, {
                  ...like,
                  intakeSerial,
                  dueOn,
                  extendedDueOn,
                  state,
                  answeredOn,
                  dueProvisional,
                })
                if (extendedDueOn !== null)
                  tx.insert(extensionTable, { ...granted, requestId: id, newDueOn: extendedDueOn })
              }
      tx.record({ act: 'request.changed', object: `request:${requestId}` })
    })
    for (const withClosed of [false, true]) {
      const may = { ...november, from: '2027-05-01', to: '2027-05-31', withClosed }
      const one = (await workstation.as('spotChecker').call('agenda.entries', may)).entries
      const together = await workstation.as('spotChecker').call('agenda.month', may)
      const counts = (chips: typeof together) => chips.map(({ key, count }) => `${key} ${count}`).toSorted()
      expect(counts(together)).toEqual(counts(monthChips(one.map((first) => ({ first, count: 1 })))))
      expect(one.length).toBeGreaterThan(100)
    }
  })

  it('refuses more than two months at once, an end before the beginning, and people without letters', async () => {
    const ask = (changes: object) =>
      workstation.as('verifier').try('agenda.entries', { ...november, ...changes })
    expect(await ask({ to: '2027-01-03' })).toMatchObject({ fault: { code: 'invalid-input' } })
    expect(await ask({ to: '2026-10-31' })).toMatchObject({ fault: { code: 'invalid-input' } })
    expect(await ask({ lanes: [] })).toMatchObject({ fault: { code: 'invalid-input' } })
    expect(await workstation.as('auditor').try('agenda.entries', november)).toMatchObject({
      fault: { code: 'forbidden' },
    })
  })

  it('prints the month into the ledger and the trail', async () => {
    const input = {
      month: '2026-11-01',
      lanes: both,
      withClosed: false,
      destination: { to: 'export' },
    } as const
    const printed = await workstation.as('signer').call('agenda.print', input)
    expect(printed.target).toMatch(/^导出 日历 2026-11.*\.pdf$/u)
    expect(trailOf(workstation, 'agenda:2026-11')).toMatchObject([{ act: 'document.printed', actor: '丁谷' }])
    expect(
      await workstation.as('signer').try('agenda.print', { ...input, month: '2026-11-02' }),
    ).toMatchObject({ fault: { code: 'invalid-input' } })
  })
})
