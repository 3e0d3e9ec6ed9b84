import { describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { inquiryItemTable, inquiryResultTable } from '../../../electron/inquiryRecord/inquiryTable.ts'
import { addedEvidence, currentListing, openedBatch, resultOf } from '../../support/batches.ts'
import { readyLetter } from '../../support/lists.ts'
import { workingMoment } from '../../support/registrations.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const begin = () => startTestWorkstation({ at: workingMoment })
const now = ({ clock }: TestWorkstation) => clock.now().toISOString()
const stateOf = ({ store }: TestWorkstation, id: number) =>
  store.read((tx) => tx.get(candidateTable, id, '').state)
const page = { offset: 0, limit: 100 }
const first = (ids: readonly number[]): number => ids[0] ?? 0

describe('查询批次', () => {
  it('takes everybody who waits in a letter and gives the batch its own number', async () => {
    await using workstation = await begin()
    const inquirer = workstation.as('inquirer')
    const { requestId } = await readyLetter(workstation, 3)
    const waiting = await inquirer.call('inquiries.waiting', page)
    expect(waiting.rows).toMatchObject([{ requestId, ready: 3, pending: 0 }])
    const opened = await inquirer.call('inquiries.open', {
      requestIds: [requestId],
      candidateIds: [],
      assignedTo: inquirer.userId,
      remarks: '',
    })
    expect(opened).toMatchObject({ batchNumber: '2026-0001', persons: 3 })
    expect((await inquirer.call('inquiries.waiting', page)).total).toBe(0)
    const { rows } = await inquirer.call('inquiries.persons', {
      batchId: opened.batchId,
      only: 'open',
      ...page,
    })
    expect(rows.map((row) => row.state)).toEqual(['inquiring', 'inquiring', 'inquiring'])
    expect(rows.every(({ idNumber }) => idNumber.includes('*'))).toBe(true)
    expect(trailOf(workstation, `batch:${opened.batchId}`)[0]).toMatchObject({ act: 'inquiry.batchOpened' })
  })

  it('refuses persons who do not wait, and writes nothing', async () => {
    await using workstation = await begin()
    const { requestId, candidateIds, inquirer } = await openedBatch(workstation)
    const again = await inquirer.try('inquiries.open', {
      requestIds: [],
      candidateIds: [first(candidateIds)],
      assignedTo: inquirer.userId,
      remarks: '',
    })
    expect(again).toMatchObject({ fault: { code: 'conflict' } })
    const nobody = await inquirer.try('inquiries.open', {
      requestIds: [requestId],
      candidateIds: [],
      assignedTo: inquirer.userId,
      remarks: '',
    })
    expect(nobody).toMatchObject({ fault: { code: 'invalid-input' } })
    expect((await inquirer.call('inquiries.list', { mine: false, states: ['open'], ...page })).total).toBe(1)
  })

  it('refuses an assignee without the post of an inquirer', async () => {
    await using workstation = await begin()
    const { requestId } = await readyLetter(workstation, 1)
    const refused = await workstation.as('inquirer').try('inquiries.open', {
      requestIds: [requestId],
      candidateIds: [],
      assignedTo: workstation.as('bing').userId,
      remarks: '',
    })
    expect(refused).toMatchObject({ fault: { code: 'invalid-input' } })
  })

  it('ends 查询工作模式 with the last open batch', async () => {
    await using workstation = await begin()
    const { batchId, inquirer } = await openedBatch(workstation, 1)
    await inquirer.call('session.enterInquiryMode', {})
    await inquirer.call('inquiries.cancel', { batchId, reason: '改日查询' })
    expect(await inquirer.call('session.state', {})).toMatchObject({ mode: 'normal' })
  })

  it('takes a removal back into the same place, and opens a batch again that ended with it', async () => {
    await using workstation = await begin()
    const { batchId, candidateIds, inquirer } = await openedBatch(workstation)
    const act = (candidateId: number) => ({ batchId, candidateId })
    const remove = (candidateId: number) =>
      inquirer.call('inquiries.removePerson', { ...act(candidateId), reason: '名单有疑' })
    const [a = 0, b = 0] = candidateIds
    expect(await inquirer.try('inquiries.putBack', act(a))).toMatchObject({ fault: { code: 'conflict' } })
    await remove(a)
    expect(await remove(b)).toMatchObject({ open: 0, state: 'closed' })
    expect(await inquirer.call('inquiries.putBack', act(b))).toMatchObject({ open: 1, state: 'open' })
    expect(await inquirer.call('inquiries.putBack', act(a))).toMatchObject({ open: 2, nextCandidateId: a })
    const places = workstation.store.read((tx) => tx.where(inquiryItemTable, { candidateId: a }))
    expect(places.map(({ position }) => position)).toEqual([places[0]?.position, places[0]?.position])
    expect(trailOf(workstation, `batch:${batchId}`).map(({ act: name }) => name)).toContain(
      'inquiry.removalUndone',
    )
    await remove(a)
    const other = { requestIds: [], candidateIds: [a], assignedTo: inquirer.userId, remarks: '' }
    await inquirer.call('inquiries.open', other)
    expect(await inquirer.try('inquiries.putBack', act(a))).toMatchObject({
      fault: { code: 'conflict', message: expect.stringContaining('其他批次') },
    })
  })

  it('takes a person out with a reason and back in, and keeps the old place', async () => {
    await using workstation = await begin()
    const { batchId, candidateIds, inquirer } = await openedBatch(workstation)
    const candidateId = first(candidateIds)
    const left = await inquirer.call('inquiries.removePerson', { batchId, candidateId, reason: '名单有疑' })
    expect(left.open).toBe(1)
    expect(stateOf(workstation, candidateId)).toBe('ready')
    const back = await inquirer.call('inquiries.addPersons', {
      batchId,
      requestIds: [],
      candidateIds: [candidateId],
    })
    expect(back.open).toBe(2)
    const items = workstation.store.read((tx) => tx.where(inquiryItemTable, { candidateId }))
    expect(items.map(({ removedReason }) => removedReason)).toEqual(['名单有疑', null])
    // The addition is taken back by an act of its own, as long as nobody was queried; all of it or nothing.
    expect(back.added).toEqual([candidateId])
    const out = { batchId, candidateIds: back.added }
    expect(await inquirer.call('inquiries.takeOut', out)).toMatchObject({ open: 1 })
    expect(stateOf(workstation, candidateId)).toBe('ready')
    expect(await inquirer.try('inquiries.takeOut', out)).toMatchObject({ fault: { code: 'conflict' } })
    const again = await inquirer.call('inquiries.addPersons', {
      batchId,
      requestIds: [],
      candidateIds: [candidateId],
    })
    const evidenceId = await addedEvidence(inquirer, batchId)
    await inquirer.call(
      'inquiries.record',
      resultOf(batchId, candidateId, { queriedAt: now(workstation), evidenceId }),
    )
    expect(await inquirer.try('inquiries.takeOut', { batchId, candidateIds: again.added })).toMatchObject({
      fault: { code: 'conflict', message: expect.stringContaining('逐人移出') },
    })
  })

  it('returns the others when it is cancelled and keeps the results there are', async () => {
    await using workstation = await begin()
    const { batchId, candidateIds, inquirer } = await openedBatch(workstation, 3)
    const evidenceId = await addedEvidence(inquirer, batchId)
    await inquirer.call(
      'inquiries.record',
      resultOf(batchId, first(candidateIds), { queriedAt: now(workstation), evidenceId }),
    )
    const { returned } = await inquirer.call('inquiries.cancel', { batchId, reason: '改由他人查询' })
    expect(returned).toBe(2)
    expect(candidateIds.map((id) => stateOf(workstation, id))).toEqual(['inquired', 'ready', 'ready'])
  })
})

describe('证件号码', () => {
  it('shows the full number only in 查询工作模式 and to the person the batch is assigned to', async () => {
    await using workstation = await begin()
    const { batchId, candidateIds, inquirer } = await openedBatch(workstation)
    const who = { batchId, candidateId: first(candidateIds) }
    await inquirer.call('session.leaveInquiryMode', {})
    expect((await inquirer.call('inquiries.openPerson', who)).isFull).toBe(false)
    expect(await inquirer.try('inquiries.copyNumber', who)).toMatchObject({ fault: { code: 'forbidden' } })
    await inquirer.call('session.enterInquiryMode', {})
    const opened = await inquirer.call('inquiries.openPerson', who)
    expect(opened).toMatchObject({ isFull: true, idNumber: expect.stringMatching(/^\d{17}[\dX]$/) })
    expect((await inquirer.call('inquiries.copyNumber', who)).idNumber).toBe(opened.idNumber)
    expect((await workstation.as('yi').call('inquiries.openPerson', who)).isFull).toBe(false)
    const acts = trailOf(workstation, `candidate:${who.candidateId}`).map(({ act }) => act)
    expect(acts).toEqual(expect.arrayContaining(['candidate.viewed', 'inquiry.numberCopied']))
  })
})

describe('逐人登记', () => {
  it('stores 未列入 and 待核实 and closes the batch with the last person', async () => {
    await using workstation = await begin()
    const { batchId, candidateIds, inquirer } = await openedBatch(workstation)
    const [a = 0, b = 0] = candidateIds
    const queriedAt = now(workstation)
    const unlisted = resultOf(batchId, a, { queriedAt })
    expect(await inquirer.try('inquiries.record', unlisted)).toMatchObject({
      fault: { code: 'invalid-input', message: expect.stringContaining('「未列入」须有查询凭证') },
    })
    const evidenceId = await addedEvidence(inquirer, batchId)
    await inquirer.call('session.leaveInquiryMode', {})
    expect(await inquirer.try('inquiries.record', { ...unlisted, evidenceId })).toMatchObject({
      fault: { code: 'conflict', message: expect.stringContaining('证件号码还遮着') },
    })
    const onPage = { batchId, candidateIds: [a], queriedAt, evidenceId, evidencePage: 1 }
    expect(await inquirer.try('inquiries.confirmPage', onPage)).toMatchObject({
      fault: { message: expect.stringContaining('证件号码还遮着') },
    })
    await inquirer.call('session.enterInquiryMode', {})
    const one = await inquirer.call('inquiries.record', { ...unlisted, evidenceId })
    expect(one).toEqual({ open: 1, nextCandidateId: b, state: 'open' })
    const two = await inquirer.call(
      'inquiries.record',
      resultOf(batchId, b, { queriedAt, outcome: 'pending', remarks: '同名同生日' }),
    )
    expect(two).toEqual({ open: 0, nextCandidateId: null, state: 'closed' })
    expect([stateOf(workstation, a), stateOf(workstation, b)]).toEqual(['inquired', 'pending'])
    expect((await inquirer.call('inquiries.waiting', page)).rows).toMatchObject([{ ready: 0, pending: 1 }])
    expect(trailOf(workstation, `candidate:${a}`).at(-1)?.act).toBe('inquiry.resultRecorded')
  })

  it('looks 待核实 up again in a new batch', async () => {
    await using workstation = await begin()
    const { batchId, candidateIds, inquirer } = await openedBatch(workstation, 1)
    const id = first(candidateIds)
    await inquirer.call(
      'inquiries.record',
      resultOf(batchId, id, { queriedAt: now(workstation), outcome: 'pending' }),
    )
    const again = await inquirer.call('inquiries.open', {
      requestIds: [],
      candidateIds: [id],
      assignedTo: inquirer.userId,
      remarks: '',
    })
    await inquirer.call('session.enterInquiryMode', {})
    const evidenceId = await addedEvidence(inquirer, again.batchId)
    await inquirer.call(
      'inquiries.record',
      resultOf(again.batchId, id, { queriedAt: now(workstation), evidenceId }),
    )
    expect(stateOf(workstation, id)).toBe('inquired')
  })

  it.each([
    ['without an entry', { listings: [] }, '至少填写一条'],
    ['by the name alone', { matchedBy: null }, '仅姓名相同'],
    ['with an unnamed second source', { matchedBy: 'secondSource' as const }, '第二来源'],
    [
      'with a removed entry',
      { listings: [{ ...currentListing, status: 'removed' as const }] },
      '应登记「未列入」',
    ],
    ['without evidence', { evidenceId: null }, '须附查询凭证'],
    ['from tomorrow', { queriedAt: '2026-11-21T02:00:00.000Z' }, '不能晚于现在'],
    ['from before the batch', { queriedAt: '2026-11-19T02:00:00.000Z' }, '早于本批次'],
  ])('refuses 列入 %s and writes nothing', async (_, changes, sentence) => {
    await using workstation = await begin()
    const { batchId, candidateIds, inquirer } = await openedBatch(workstation, 1)
    const evidenceId = await addedEvidence(inquirer, batchId)
    const good = {
      outcome: 'listed' as const,
      listings: [currentListing],
      matchedBy: 'idNumber' as const,
      queriedAt: now(workstation),
      evidenceId,
    }
    const refused = await inquirer.try(
      'inquiries.record',
      resultOf(batchId, first(candidateIds), { ...good, ...changes }),
    )
    expect(refused).toMatchObject({ fault: { message: expect.stringContaining(sentence) } })
    expect(workstation.store.read((tx) => tx.count(inquiryResultTable, {}))).toBe(0)
    expect(
      await inquirer.try('inquiries.record', resultOf(batchId, first(candidateIds), good)),
    ).toMatchObject({ ok: true })
  })

  it('refuses a result by anybody but the assigned inquirer', async () => {
    await using workstation = await begin()
    const { batchId, candidateIds } = await openedBatch(workstation, 1)
    const other = await workstation
      .as('yi')
      .try('inquiries.record', resultOf(batchId, first(candidateIds), { queriedAt: now(workstation) }))
    expect(other).toMatchObject({ fault: { code: 'forbidden' } })
  })

  it('hides a result from everybody who may still have to check it blindly', async () => {
    await using workstation = await begin()
    const { requestId, batchId, candidateIds, inquirer } = await openedBatch(workstation, 1)
    const evidenceId = await addedEvidence(inquirer, batchId)
    await inquirer.call(
      'inquiries.record',
      resultOf(batchId, first(candidateIds), { queriedAt: now(workstation), evidenceId }),
    )
    const seen = async (who: 'jia' | 'yi') => {
      const person = workstation.as(who)
      const persons = await person.call('inquiries.persons', { batchId, only: 'all', ...page })
      const panel = await person.call('inquiries.ofRequest', { requestId, ...page })
      return [persons.rows[0]?.outcome, panel.rows[0]?.outcome]
    }
    expect(await seen('jia')).toEqual(['notListed', 'notListed'])
    expect(await seen('yi')).toEqual([null, null])
  })

  it('voids a result by who entered it and takes the batch up again', async () => {
    await using workstation = await begin()
    const { batchId, candidateIds, inquirer } = await openedBatch(workstation, 1)
    const candidateId = first(candidateIds)
    const queriedAt = now(workstation)
    const evidenceId = await addedEvidence(inquirer, batchId)
    await inquirer.call('inquiries.record', resultOf(batchId, candidateId, { queriedAt, evidenceId }))
    const act = { batchId, candidateId, reason: '看错了行' }
    expect(await workstation.as('yi').try('inquiries.voidResult', act)).toMatchObject({
      fault: { code: 'forbidden' },
    })
    expect(await inquirer.call('inquiries.voidResult', act)).toMatchObject({ open: 1, state: 'open' })
    expect(stateOf(workstation, candidateId)).toBe('inquiring')
    const [row] = workstation.store.read((tx) => tx.where(inquiryResultTable, { candidateId }))
    expect(row).toMatchObject({ voidReason: '看错了行', voidedBy: inquirer.userId })
    await inquirer.call('session.enterInquiryMode', {})
    await inquirer.call('inquiries.record', resultOf(batchId, candidateId, { queriedAt, evidenceId }))
    expect(stateOf(workstation, candidateId)).toBe('inquired')
  })
})
