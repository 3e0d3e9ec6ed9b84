import { describe, expect, it } from 'vitest'
import { insertCandidate } from '../../../electron/candidateRecord/candidateMoves.ts'
import { requestTable } from '../../../electron/requestRecord/requestTable.ts'
import { rosterTable } from '../../../electron/roster/rosterTable.ts'
import type { CandidateState } from '../../../shared/candidate/model.ts'
import {
  admissibilityOf,
  admittedLetter,
  receiptAt,
  registeredLetter,
  registrationOf,
  unitNamed,
  workingMoment,
} from '../../support/registrations.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const begin = () => startTestWorkstation({ at: workingMoment })
const actsOf = (workstation: TestWorkstation, requestId: number) =>
  trailOf(workstation, `request:${requestId}`).map((entry) => entry.act)

/** Puts persons in these states on a letter, as a roster would. */
function addPersons({ store }: TestWorkstation, requestId: number, states: readonly CandidateState[]) {
  store.transact({ userId: 1, name: '试验' }, (tx) => {
    const roster = tx.insert(rosterTable, {
      requestId,
      kind: 'initial',
      source: 'typed',
      declaredCount: states.length,
      receivedOn: '2026-11-19',
      acceptedCount: states.length,
      doubtfulCount: 0,
      rejectedCount: 0,
      skipped: [],
      listFindings: [],
      committedBy: 1,
      committedAt: receiptAt,
    })
    states.forEach((state, index) => {
      insertCandidate(tx, {
        requestId,
        rosterId: roster.id,
        listOrder: index + 1,
        name: '试验人',
        nameInitials: 'syr',
        purpose: 'recruitment',
        findings: [],
        rowOutcome: 'accepted',
        state,
        receivedOn: '2026-11-19',
        dueProvisional: false,
      })
    })
    tx.record({ act: 'roster.committed', object: `roster:${roster.id}` })
  })
}

describe('初审', () => {
  it('passes a letter whose every question is answered yes', async () => {
    await using workstation = await begin()
    const requestId = await admittedLetter(workstation.as('registrar'))
    expect(await workstation.as('drafter').call('requests.get', { requestId })).toMatchObject({
      state: 'admitted',
      admittedBy: workstation.as('registrar').name,
      admissibility: { seal: { ok: true }, channel: { ok: true } },
      templateUse: 'yes',
    })
    expect(actsOf(workstation, requestId)).toEqual([
      'request.registered',
      'request.admitted',
      'request.viewed',
    ])
  })

  it('passes a "no" only with words, and never twice', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await registeredLetter(registrar)
    const admit = (note: string) => {
      const admissibility = { ...admissibilityOf(), contact: { ok: false, note } }
      return registrar.try('requests.admit', { requestId, admissibility, templateUse: 'yes' })
    }
    expect(await admit('')).toMatchObject({ ok: false, fault: { code: 'conflict' } })
    expect((await admit('已电话补齐联系人')).ok).toBe(true)
    expect(await admit('已电话补齐联系人')).toMatchObject({ ok: false, fault: { code: 'conflict' } })
  })

  it('returns with a question that failed, and a corrected letter of the same unit continues once', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const unitId = await unitNamed(registrar, '河南省财政厅')
    const requestId = await registeredLetter(registrar, { unitId })
    const give = (admissibility: ReturnType<typeof admissibilityOf>) =>
      registrar.try('requests.returnWhole', { requestId, admissibility, reason: '公章不清，请重新出具' })
    expect(await give(admissibilityOf())).toMatchObject({ ok: false, fault: { code: 'invalid-input' } })
    expect((await give(admissibilityOf({ seal: '公章不清' }))).ok).toBe(true)

    const form = {
      unitId,
      documentNumber: '豫财人函〔2026〕15号',
      channel: 'direct' as const,
      receivedAt: receiptAt,
      advanceFaxAt: null,
      sealedOriginalReceived: true,
    }
    expect((await registrar.call('requests.preview', form)).returned).toMatchObject([{ requestId }])
    const corrected = { registration: registrationOf(unitId), supersedesId: requestId }
    const elsewhere = registrationOf(await unitNamed(registrar, '河南省水利厅'))
    expect(await registrar.try('requests.register', { ...corrected, registration: elsewhere })).toMatchObject(
      { ok: false, fault: { code: 'invalid-input' } },
    )
    const next = await registrar.call('requests.register', corrected)
    expect(await registrar.call('requests.get', { requestId: next.requestId })).toMatchObject({
      supersedes: { intakeNumber: '2026-0001' },
    })
    expect(await registrar.call('requests.get', { requestId })).toMatchObject({
      state: 'returned',
      endReason: '公章不清，请重新出具',
      continuedBy: { intakeNumber: '2026-0002' },
    })
    const again = {
      registration: registrationOf(unitId, { documentNumber: '豫财人函〔2026〕17号' }),
      supersedesId: requestId,
    }
    expect(await registrar.try('requests.register', again)).toMatchObject({
      ok: false,
      fault: { code: 'conflict' },
    })
    expect((await registrar.call('requests.preview', form)).returned).toEqual([])
  })
})

describe('the end of a letter', () => {
  it('withdraws every open person with it and keeps the written basis', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await admittedLetter(registrar)
    addPersons(workstation, requestId, ['accepted', 'inquiring'])
    const detail = await registrar.call('requests.withdraw', { requestId, basis: '豫财人函〔2026〕20号撤回' })
    expect(detail).toMatchObject({ state: 'withdrawn', counts: { withdrawn: 2 }, balance: { closes: true } })
    expect(actsOf(workstation, requestId).at(-1)).toBe('request.withdrawn')
    expect(
      await registrar.try('requests.admit', {
        requestId,
        admissibility: admissibilityOf(),
        templateUse: 'yes',
      }),
    ).toMatchObject({ ok: false, fault: { code: 'conflict' } })
    await registrar.call('requests.archive', { requestId, archiveNumber: '2026-30年-001' })
    const reopened = await registrar.try('requests.reopen', { requestId, reason: '重新办理试一试' })
    expect(reopened).toMatchObject({ ok: false, fault: { code: 'conflict' } })
  })

  it('is archived under a number when its media went back, and may be taken up and ended again', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await admittedLetter(registrar)
    const medium = await registrar.call('requests.recordMedium', {
      requestId,
      bringer: '试验送交人',
      description: 'U盘 1 个',
      contents: '名单电子版',
    })
    addPersons(workstation, requestId, ['answered', 'answered'])
    await registrar.call('requests.close', { requestId, reason: '全部答复' })
    const archive = (archiveNumber: string) => registrar.try('requests.archive', { requestId, archiveNumber })
    expect(await archive('2026-永久-003')).toMatchObject({ ok: false, fault: { code: 'conflict' } })
    await registrar.call('requests.returnMedium', {
      requestId,
      mediumId: medium.mediumId,
      returnedTo: '试验领回人',
    })
    expect(await archive('')).toMatchObject({ ok: false, fault: { code: 'invalid-input' } })
    expect(await archive('2026-永久-003')).toMatchObject({
      ok: true,
      value: { state: 'archived', archiveNumber: '2026-永久-003' },
    })
    const reopened = await registrar.call('requests.reopen', { requestId, reason: '收到异议复核申请' })
    expect(reopened).toMatchObject({ state: 'admitted', closedAt: null, archivedAt: null })
    const closed = await registrar.call('requests.close', { requestId, reason: '异议维持原结果' })
    expect(closed).toMatchObject({ state: 'closed', closedOn: '2026-11-20' })
    expect(actsOf(workstation, requestId)).toEqual([
      'request.registered',
      'request.admitted',
      'medium.received',
      'request.closed',
      'medium.returned',
      'request.archived',
      'request.reopened',
      'request.closed',
    ])
  })

  it('does not come while somebody is open', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await admittedLetter(registrar)
    addPersons(workstation, requestId, ['answered', 'pending'])
    const head = workstation.store.head().seq
    expect(await registrar.try('requests.close', { requestId, reason: '试一试' })).toMatchObject({
      ok: false,
      fault: { code: 'conflict' },
    })
    expect(workstation.store.head().seq).toBe(head)
    expect(workstation.store.read((tx) => tx.get(requestTable, requestId, '来文').state)).toBe('admitted')
  })
})

describe('the files of a letter', () => {
  it('come back byte for byte with their 校验码, one entry for a whole look', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await registeredLetter(registrar)
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(700 * 1024, 7)])
    const uploadId = await registrar.upload('来函扫描件.pdf', bytes)
    const added = await registrar.call('requests.addAttachment', { requestId, uploadId, role: 'scan' })
    expect(added).toMatchObject({ mediaType: 'application/pdf', size: bytes.length, name: '来函扫描件.pdf' })
    expect(added.checkCode).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/)
    const reader = workstation.as('verifier')
    const read = (offset: number) =>
      reader.call('requests.readAttachment', { requestId, attachmentId: added.attachmentId, offset })
    const first = await read(0)
    const head = Buffer.from(first.base64, 'base64')
    const rest = Buffer.from((await read(head.length)).base64, 'base64')
    expect(Buffer.compare(Buffer.concat([head, rest]), bytes)).toBe(0)
    const views = actsOf(workstation, requestId).filter((act) => act === 'request.attachmentViewed')
    expect(views).toHaveLength(1)
    workstation.clock.advance(11 * 60_000)
    await read(head.length)
    expect(actsOf(workstation, requestId).filter((act) => act === 'request.attachmentViewed')).toHaveLength(2)
  })

  it('are refused when they are no document, and of another letter', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await registeredLetter(registrar)
    const uploadId = await registrar.upload('程序.exe', Buffer.from([0x4d, 0x5a, 0x90, 0, 0, 0]))
    expect(
      await registrar.try('requests.addAttachment', { requestId, uploadId, role: 'other' }),
    ).toMatchObject({ ok: false, fault: { code: 'file-unreadable' } })
    expect(
      await registrar.try('requests.readAttachment', { requestId, attachmentId: 1, offset: 0 }),
    ).toMatchObject({ ok: false, fault: { code: 'not-found' } })
    expect(actsOf(workstation, requestId)).toEqual(['request.registered'])
  })
})

describe('lists and history', () => {
  it('finds letters by own number, document number in any brackets, unit initials and title', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    await registeredLetter(registrar)
    const unitId = await unitNamed(registrar, '河南省水利厅')
    await registeredLetter(registrar, {
      unitId,
      documentNumber: '豫水人函〔2026〕3号',
      title: '调任人选查询函',
    })
    const find = async (text: string) => {
      const { rows } = await registrar.call('requests.list', {
        filter: { text },
        sort: 'newest',
        offset: 0,
        limit: 10,
      })
      return rows.map((row) => row.intakeNumber)
    }
    expect(await find('2026-0001')).toEqual(['2026-0001'])
    expect(await find('[2026]3')).toEqual(['2026-0002'])
    expect(await find('slt')).toEqual(['2026-0002'])
    expect(await find('调任')).toEqual(['2026-0002'])
    expect(await find('〔2026〕')).toEqual(['2026-0002', '2026-0001'])
    expect(await find('税务')).toEqual([])
  })

  it('tells the life of a letter and its persons in words', async () => {
    await using workstation = await begin()
    const registrar = workstation.as('registrar')
    const requestId = await admittedLetter(registrar)
    addPersons(workstation, requestId, ['accepted'])
    await registrar.call('requests.withdraw', { requestId, basis: '单位来函撤回' })
    const lines = await registrar.call('requests.history', { requestId })
    expect(lines.map(({ words, object, reason }) => [words, object, reason])).toEqual([
      ['收文登记', '来文', null],
      ['初审通过', '来文', null],
      ['名单入库', '名单（随函名单）', null],
      ['来文撤回', '来文', '单位来函撤回'],
    ])
    const again = await registrar.call('requests.history', { requestId })
    expect(again.at(-1)?.words).toBe('查看来文')
  })
})
