import { describe, expect, it } from 'vitest'
import { saveSetting } from '../../../electron/setting/settingMoves.ts'
import type { Registration } from '../../../shared/request/summary.ts'
import { settings } from '../../../shared/setting/settings.ts'
import {
  admissibilityOf,
  registeredLetter,
  registrationOf,
  unitNamed,
  workingMoment,
} from '../../support/registrations.ts'
import { startTestWorkstation, type TestPerson, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const begin = () => startTestWorkstation({ at: workingMoment })

const register = (person: TestPerson, unitId: number, changes: Partial<Registration> = {}) =>
  person.try('requests.register', { registration: registrationOf(unitId, changes), supersedesId: null })

const turnOnFaxClock = ({ store }: TestWorkstation) =>
  store.transact({ userId: 1, name: '试验' }, (tx) => {
    saveSetting(tx, 'intake.advanceFaxStartsClock', { value: true, at: workingMoment, by: '试验' })
    tx.record({ act: 'setting.changed', object: 'setting:intake.advanceFaxStartsClock' })
  })

describe('requests.register', () => {
  it('takes the next number, stores the number in its standard form and explains the legal date', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const unitId = await unitNamed(registrar, '河南省财政厅')
    const first = await register(registrar, unitId, { documentNumber: '豫财人函 [2026] 15 号' })
    expect(first).toMatchObject({
      ok: true,
      value: {
        intakeNumber: '2026-0001',
        due: {
          due: '2026-11-24',
          counted: ['2026-11-20', '2026-11-23', '2026-11-24'],
          skipped: [{ date: '2026-11-21' }, { date: '2026-11-22' }],
        },
      },
    })
    const second = await register(registrar, unitId, { documentNumber: '豫财人函〔2026〕16号' })
    expect(second).toMatchObject({ ok: true, value: { intakeNumber: '2026-0002' } })
    const requestId = first.ok ? first.value.requestId : 0
    expect(await registrar.call('requests.get', { requestId })).toMatchObject({
      documentNumber: '豫财人函〔2026〕15号',
      state: 'registered',
      clockStartsOn: '2026-11-19',
      registeredBy: registrar.name,
    })
    expect(trailOf(workstation, `request:${requestId}`)).toMatchObject([
      { act: 'request.registered', detail: { after: { documentNumber: '豫财人函〔2026〕15号' } } },
      { act: 'request.viewed' },
    ])
  })

  it.each([
    ['a number with a leading zero', { documentNumber: '豫财人函〔2026〕015号' }, 'invalid-input'],
    ['a receipt in the future', { receivedAt: '2026-11-20T02:00:00.000Z' }, 'invalid-input'],
    ['a letter dated after its receipt', { documentDate: '2026-11-20' }, 'invalid-input'],
    ['no persons', { declaredCount: 0 }, 'invalid-input'],
  ] as const)('refuses %s and writes nothing', async (_, changes, code) => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const unitId = await unitNamed(registrar, '河南省财政厅')
    const head = workstation.store.head().seq
    const answer = await register(registrar, unitId, changes)
    expect(answer).toMatchObject({ ok: false, fault: { code } })
    expect(workstation.store.head().seq).toBe(head)
    expect(
      await registrar.call('requests.list', { filter: {}, sort: 'due', offset: 0, limit: 10 }),
    ).toMatchObject({ total: 0 })
  })

  it('sends 秘密 the other way in words and writes nothing', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const head = workstation.store.head().seq
    const registration = { ...registrationOf(await unitNamed(registrar, '河南省财政厅')), secrecy: 'secret' }
    const answer = await registrar.tryAny('requests.register', { registration, supersedesId: null })
    expect(answer).toMatchObject({ ok: false, fault: { code: 'invalid-input' } })
    expect(answer.ok ? '' : answer.fault.message).toContain('涉密文件渠道')
    expect(workstation.store.head().seq).toBe(head)
  })

  it('refuses a second letter of the same number, naming the first', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const unitId = await unitNamed(registrar, '河南省财政厅')
    await register(registrar, unitId)
    const again = await register(registrar, unitId, { documentNumber: '豫财人函(2026)15号' })
    expect(again).toMatchObject({
      ok: false,
      fault: { code: 'conflict', message: expect.stringContaining('2026-0001') },
    })
    const other = await unitNamed(registrar, '河南省水利厅')
    expect((await register(registrar, other)).ok).toBe(true)
  })

  it('takes a letter by the wrong channel without anybody’s leave, so that it can be sent back', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const unitId = await unitNamed(registrar, '河南省财政厅')
    const answer = await register(registrar, unitId, { channel: 'pooledByCity' })
    const requestId = answer.ok ? answer.value.requestId : 0
    expect(await registrar.call('requests.get', { requestId })).toMatchObject({
      channelOverrideReason: null,
      channelAnswer: { ok: false, note: expect.stringContaining('省直部门直接来函查询') },
    })
  })

  it('is the registrar’s alone', async () => {
    await using workstation = await begin()
    expect(await register(workstation.as('signer'), 1)).toMatchObject({
      ok: false,
      fault: { code: 'forbidden' },
    })
  })
})

describe('a cut-off', () => {
  const setCutOff = ({ store }: TestWorkstation) =>
    store.transact({ userId: 1, name: '试验' }, (tx) => {
      saveSetting(tx, 'intake.officeHoursCutOff', { value: '17:30', at: workingMoment, by: '试验' })
      tx.record({ act: 'setting.changed', object: 'setting:intake.officeHoursCutOff' })
    })
  // Friday 19:00, Saturday 10:00 and Monday 09:00 in Beijing.
  const arrivals = ['2026-11-20T11:00:00.000Z', '2026-11-21T02:00:00.000Z', '2026-11-23T01:00:00.000Z']

  it('counts the evening and the weekend as received on Monday, and says so', async () => {
    await using workstation = await startTestWorkstation({ at: '2026-11-23T02:00:00.000Z' })
    const registrar = workstation.as('registrar')
    const dates = async (from: number) => {
      const found: (string | null)[][] = []
      for (const [index, receivedAt] of arrivals.entries()) {
        const documentNumber = `豫财人函〔2026〕${from + index}号`
        const requestId = await registeredLetter(registrar, { receivedAt, documentNumber })
        const { clockStartsOn, dueOn } = await registrar.call('requests.get', { requestId })
        found.push([clockStartsOn, dueOn])
      }
      return found
    }
    expect(await dates(31)).toEqual([
      ['2026-11-20', '2026-11-25'],
      ['2026-11-21', '2026-11-25'],
      ['2026-11-23', '2026-11-26'],
    ])
    setCutOff(workstation)
    expect(await dates(41)).toEqual(Array(3).fill(['2026-11-23', '2026-11-26']))
  })
})

describe('an advance fax', () => {
  const fax = { sealedOriginalReceived: false, advanceFaxAt: '2026-11-19T01:30:00.000Z' }

  it('starts no clock; the sealed original does, on its own day', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await registeredLetter(registrar, fax)
    expect(await registrar.call('requests.get', { requestId })).toMatchObject({
      dueOn: null,
      clockStartsOn: null,
    })
    expect(
      await registrar.try('requests.admit', {
        requestId,
        admissibility: admissibilityOf(),
        templateUse: 'yes',
      }),
    ).toMatchObject({
      ok: false,
      fault: { code: 'conflict' },
    })
    const receivedAt = '2026-11-20T00:30:00.000Z'
    const detail = await registrar.call('requests.recordOriginal', { requestId, receivedAt })
    expect(detail).toMatchObject({
      clockStartsOn: '2026-11-20',
      dueOn: '2026-11-25',
      sealedOriginalAt: receivedAt,
    })
    expect(await registrar.try('requests.recordOriginal', { requestId, receivedAt })).toMatchObject({
      ok: false,
      fault: { code: 'conflict' },
    })
  })

  it('keeps the day of the original when the registration is corrected later', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const unitId = await unitNamed(registrar, '河南省财政厅')
    const requestId = await registeredLetter(registrar, { unitId, ...fax })
    await registrar.call('requests.recordOriginal', { requestId, receivedAt: '2026-11-20T00:30:00.000Z' })
    const registration = registrationOf(unitId, {
      ...fax,
      sealedOriginalReceived: true,
      title: '改正后的标题',
    })
    const changed = await registrar.call('requests.change', { requestId, registration, reason: '标题录错' })
    expect(changed).toMatchObject({ title: '改正后的标题', clockStartsOn: '2026-11-20', dueOn: '2026-11-25' })
  })

  it('starts the clock where two people have decided so', async () => {
    await using workstation = await begin()
    turnOnFaxClock(workstation)
    expect(settings['intake.advanceFaxStartsClock'].default).toBe(false)
    const registrar = workstation.as('registrar')
    const requestId = await registeredLetter(registrar, fax)
    const detail = await registrar.call('requests.recordOriginal', {
      requestId,
      receivedAt: '2026-11-20T00:30:00.000Z',
    })
    expect(detail).toMatchObject({ clockStartsOn: '2026-11-19', dueOn: '2026-11-24' })
  })
})

describe('requests.preview', () => {
  it('says what the form will become and stores nothing', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const unitId = await unitNamed(registrar, '中共郑州市委组织部（市公务员局）')
    await register(registrar, unitId, { documentNumber: '郑组函〔2026〕8号', channel: 'pooledByCity' })
    const head = workstation.store.head().seq
    const form = {
      unitId,
      documentNumber: '郑组函[2026]8号',
      channel: 'direct' as const,
      receivedAt: '2026-09-30T02:00:00.000Z',
      advanceFaxAt: null,
      sealedOriginalReceived: true,
    }
    const preview = await registrar.call('requests.preview', form)
    expect(preview).toMatchObject({
      documentNumber: { ok: true, normalised: '郑组函〔2026〕8号' },
      duplicate: { intakeNumber: '2026-0001' },
      channel: { allowed: false, sentence: expect.stringContaining('汇总') },
    })
    expect(preview.due?.skipped.map((day) => day.why)).toContain('国庆节放假')
    const refused = await registrar.call('requests.preview', {
      ...form,
      documentNumber: '郑组函2026-8',
      receivedAt: '2016-09-30T02:00:00.000Z',
    })
    expect(refused).toMatchObject({ documentNumber: { ok: false }, duplicate: null, due: null })
    expect(workstation.store.head().seq).toBe(head)
  })
})
