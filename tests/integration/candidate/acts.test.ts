import { describe, expect, it } from 'vitest'
import { candidateTable, correctionTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { requestTable } from '../../../electron/requestRecord/requestTable.ts'
import type { CandidateFilter } from '../../../shared/candidate/contract.ts'
import { committedList, previewed, proofreadList, readyLetter, typedPerson } from '../../support/lists.ts'
import { admittedLetter, workingMoment } from '../../support/registrations.ts'
import { inventedId } from '../../support/rosterSheets.ts'
import { startTestWorkstation, type TestPerson, type TestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'

const begin = () => startTestWorkstation({ at: workingMoment })
const everybody: CandidateFilter = { rosterId: null, states: null, finding: null }
const personsOf = async (person: TestPerson, requestId: number) =>
  (await person.call('candidates.list', { requestId, filter: everybody, offset: 0, limit: 100 })).rows
const storedPerson = ({ store }: TestWorkstation, id: number) =>
  store.read((tx) => tx.get(candidateTable, id, '这名人员'))
const refusal = (code: string) => ({ ok: false, fault: { code } })

/** The problem list committed on an admitted letter; its persons. */
async function problemLetter(workstation: TestWorkstation) {
  const registrar = workstation.as('registrar')
  const requestId = await admittedLetter(registrar, { declaredCount: 19 })
  const { previewId } = await previewed(registrar, requestId, '02-问题名单.xlsx')
  const { rosterId } = await registrar.call('rosters.commit', { previewId })
  return { registrar, requestId, rosterId, persons: await personsOf(registrar, requestId) }
}

describe('a doubtful person', () => {
  it('is taken or sent back with a reason, several together when their doubts are the same', async () => {
    await using workstation = await begin()
    const { registrar, persons } = await problemLetter(workstation)
    const twins = persons.filter(
      ({ state, findings }) => state === 'doubtful' && findings.join() === 'duplicate-in-list',
    )
    expect(twins.length).toBeGreaterThan(1)
    const ids = twins.map(({ candidateId }) => candidateId)
    const other = persons.find(
      ({ state, findings }) => state === 'doubtful' && !findings.includes('duplicate-in-list'),
    )
    const decide = (candidateIds: number[], decision: 'accept' | 'return') =>
      registrar.try('candidates.decide', { candidateIds, decision, reason: '盖章纸件如此' })
    expect(await decide([...ids, other?.candidateId ?? 0], 'accept')).toMatchObject(refusal('invalid-input'))
    expect(await decide(ids, 'accept')).toMatchObject({ ok: true, value: { decided: ids.length } })
    expect(await decide(ids, 'return')).toMatchObject(refusal('conflict'))
    expect(await decide([other?.candidateId ?? 0], 'return')).toMatchObject({ ok: true })
    expect(storedPerson(workstation, ids[0] ?? 0)).toMatchObject({
      state: 'accepted',
      decision: { decision: 'accept', reason: '盖章纸件如此', by: registrar.userId },
    })
    expect(storedPerson(workstation, other?.candidateId ?? 0)).toMatchObject({
      state: 'returned',
      stateReason: '盖章纸件如此',
    })
    expect(trailOf(workstation, `candidate:${ids[0]}`)).toMatchObject([
      { act: 'candidate.decided', reason: '盖章纸件如此', detail: { decision: 'accept' } },
    ])
  })
})

describe('taking back', () => {
  it('makes decided persons doubtful again, by who decided only, until somebody goes on from it', async () => {
    await using workstation = await begin()
    const { registrar, rosterId, persons } = await problemLetter(workstation)
    const yi = workstation.as('yi')
    const [a = 0, b = 0] = persons
      .filter(({ state, findings }) => state === 'doubtful' && findings.join() === 'duplicate-in-list')
      .map(({ candidateId }) => candidateId)
    const before = storedPerson(workstation, a)
    const decide = (decision: 'accept' | 'return') =>
      registrar.call('candidates.decide', { candidateIds: [a, b], decision, reason: '盖章纸件如此' })
    const undo = (person: TestPerson) => person.try('candidates.undoDecision', { candidateIds: [a, b] })
    expect(await undo(registrar)).toMatchObject(refusal('conflict'))
    for (const decision of ['accept', 'return'] as const) {
      await decide(decision)
      expect(await undo(yi)).toMatchObject(refusal('conflict'))
      expect(await undo(registrar)).toMatchObject({ ok: true, value: { undone: 2 } })
      const { state, decision: left, stateReason } = storedPerson(workstation, a)
      expect({ state, left, stateReason }).toEqual({
        state: 'doubtful',
        left: null,
        stateReason: before.stateReason,
      })
    }
    expect(trailOf(workstation, `candidate:${a}`).map(({ act }) => act)).toEqual([
      'candidate.decided',
      'candidate.decisionUndone',
      'candidate.decided',
      'candidate.decisionUndone',
    ])
    await decide('accept')
    await yi.call('rosters.tick', { rosterId, candidateIds: [b] })
    expect(await undo(registrar)).toMatchObject({
      fault: { code: 'conflict', message: expect.stringContaining('已有人接着办理') },
    })
    expect(storedPerson(workstation, a).state).toBe('accepted')
  })

  it('forgets a tick of one’s own until the list is proofread', async () => {
    await using workstation = await begin()
    const [jia, yi] = [workstation.as('jia'), workstation.as('yi')]
    const requestId = await admittedLetter(jia, { declaredCount: 2 })
    const rosterId = await committedList(jia, requestId, [typedPerson(1), typedPerson(2)])
    const candidateIds = (await personsOf(yi, requestId)).map(({ candidateId }) => candidateId)
    const [first = 0] = candidateIds
    await yi.call('rosters.tick', { rosterId, candidateIds })
    const untick = (person: TestPerson) => person.try('rosters.untick', { rosterId, candidateIds: [first] })
    expect(await untick(workstation.as('bing'))).toMatchObject(refusal('conflict'))
    expect(await untick(yi)).toMatchObject({ ok: true, value: { ticked: 1 } })
    expect(await untick(yi)).toMatchObject(refusal('conflict'))
    expect(trailOf(workstation, `roster:${rosterId}`).at(-1)).toMatchObject({
      act: 'roster.tickUndone',
      detail: { same: [1] },
    })
    await yi.call('rosters.tick', { rosterId, candidateIds })
    await yi.call('rosters.finishProofread', { rosterId, headCount: 2, explanation: '' })
    expect(await untick(yi)).toMatchObject(refusal('conflict'))
  })
})

describe('a refused row', () => {
  it('goes on when name and number are keyed from the paper; both values and the reason are kept', async () => {
    await using workstation = await begin()
    const { registrar, persons } = await problemLetter(workstation)
    const broken = persons.find(({ findings }) => findings.includes('id-checksum'))
    const candidateId = broken?.candidateId ?? 0
    const before = storedPerson(workstation, candidateId)
    const key = (idNumber: string) =>
      registrar.try('candidates.key', { candidateId, name: '试验人', idNumber, reason: '盖章纸件清楚可辨' })
    expect(await key('410105199506120012')).toMatchObject(refusal('invalid-input'))
    expect(storedPerson(workstation, candidateId)).toEqual(before)
    expect(await key(inventedId(78))).toMatchObject({ ok: true, value: { state: 'accepted' } })
    const after = storedPerson(workstation, candidateId)
    expect(after).toMatchObject({
      idNumber: inventedId(78),
      idInFile: before.idInFile,
      findings: [],
      decision: { decision: 'keyed', numberInFile: before.idInFile, numberKeyed: inventedId(78) },
    })
    expect(trailOf(workstation, `candidate:${candidateId}`)).toMatchObject([
      { act: 'candidate.keyed', detail: { before: { idInFile: before.idInFile } } },
    ])
  })

  it('is compared with the paper by somebody other than whoever keyed it', async () => {
    await using workstation = await begin()
    const [jia, yi] = [workstation.as('jia'), workstation.as('yi')]
    const requestId = await admittedLetter(jia, { declaredCount: 1 })
    const rosterId = await committedList(jia, requestId, [{ name: '试验人', idNumber: '12345' }])
    const [person] = await personsOf(jia, requestId)
    const candidateId = person?.candidateId ?? 0
    await yi.call('candidates.key', {
      candidateId,
      name: '试验人',
      idNumber: inventedId(1),
      reason: '盖章纸件清楚',
    })
    expect(await yi.try('rosters.tick', { rosterId, candidateIds: [candidateId] })).toMatchObject(
      refusal('second-person-required'),
    )
    await workstation.as('bing').call('rosters.tick', { rosterId, candidateIds: [candidateId] })
    expect(storedPerson(workstation, candidateId).proofreadBy).toBe(workstation.as('bing').userId)
  })
})

describe('名单校对', () => {
  it('is refused to whoever committed the list and leads every person to the query', async () => {
    await using workstation = await begin()
    const { requestId, rosterId } = await readyLetter(workstation, 3)
    const [jia, yi] = [workstation.as('jia'), workstation.as('yi')]
    const persons = await personsOf(yi, requestId)
    expect(persons.map(({ state }) => state)).toEqual(['ready', 'ready', 'ready'])
    expect(await yi.call('rosters.list', { requestId })).toMatchObject([
      { proofreadBy: yi.name, toProofread: 0 },
    ])
    const acts = trailOf(workstation, `roster:${rosterId}`).map(({ act, actor }) => [act, actor])
    expect(acts).toContainEqual(['roster.proofread', yi.name])
    expect(acts).toContainEqual(['candidate.viewed', yi.name])
    const other = await admittedLetter(jia, { declaredCount: 1, documentNumber: '豫财人函〔2026〕16号' })
    const list = await committedList(jia, other, [typedPerson(9)])
    const [own] = await personsOf(jia, other)
    const ticking = { rosterId: list, candidateIds: [own?.candidateId ?? 0] }
    expect(await jia.try('rosters.tick', ticking)).toMatchObject(refusal('second-person-required'))
  })

  it('is not finished with anybody unread or another head count, and then nothing moves', async () => {
    await using workstation = await begin()
    const [jia, yi] = [workstation.as('jia'), workstation.as('yi')]
    const requestId = await admittedLetter(jia, { declaredCount: 2 })
    const rosterId = await committedList(jia, requestId, [typedPerson(1), typedPerson(2)])
    const persons = await personsOf(yi, requestId)
    const finish = (headCount: number, explanation = '') =>
      yi.try('rosters.finishProofread', { rosterId, headCount, explanation })
    await yi.call('rosters.tick', { rosterId, candidateIds: [persons[0]?.candidateId ?? 0] })
    expect(await finish(2)).toMatchObject(refusal('conflict'))
    await yi.call('rosters.tick', { rosterId, candidateIds: persons.map(({ candidateId }) => candidateId) })
    expect(await finish(3)).toMatchObject(refusal('invalid-input'))
    expect((await personsOf(yi, requestId)).map(({ state }) => state)).toEqual(['accepted', 'accepted'])
    expect(await finish(3, '纸件第 3 人为重复打印')).toMatchObject({
      ok: true,
      value: { ready: 2, waiting: 0 },
    })
  })

  it('lets the paper prevail; the corrected person waits for another reader', async () => {
    await using workstation = await begin()
    const [jia, yi] = [workstation.as('jia'), workstation.as('yi')]
    const requestId = await admittedLetter(jia, { declaredCount: 2 })
    const rosterId = await committedList(jia, requestId, [typedPerson(1), typedPerson(2)])
    const [first, second] = await personsOf(yi, requestId)
    const candidateId = first?.candidateId ?? 0
    const correct = (value: string) =>
      yi.try('candidates.correctByPaper', { candidateId, field: 'idNumber', value, reason: '纸件如此' })
    expect(await correct('410105199506120012')).toMatchObject(refusal('invalid-input'))
    expect(await correct(inventedId(55))).toMatchObject({ ok: true })
    expect(workstation.store.read((tx) => tx.where(correctionTable, { candidateId }))).toMatchObject([
      { before: inventedId(1), after: inventedId(55), accepted: true, enteredBy: yi.userId },
    ])
    await yi.call('rosters.tick', { rosterId, candidateIds: [second?.candidateId ?? 0] })
    expect(await yi.call('rosters.finishProofread', { rosterId, headCount: 2, explanation: '' })).toEqual({
      ready: 1,
      waiting: 1,
    })
    await jia.call('rosters.tick', { rosterId, candidateIds: [candidateId] })
    expect(await jia.call('rosters.finishProofread', { rosterId, headCount: 2, explanation: '' })).toEqual({
      ready: 1,
      waiting: 0,
    })
  })
})

describe('补正', () => {
  it('waits for a second person, voids nothing before and starts a clock of its own', async () => {
    await using workstation = await begin()
    const { requestId } = await readyLetter(workstation, 2)
    const [jia, yi] = [workstation.as('jia'), workstation.as('yi')]
    const [person] = await personsOf(jia, requestId)
    const candidateId = person?.candidateId ?? 0
    const enter = (value: string, receivedOn = '2026-11-20') =>
      jia.try('candidates.enterCorrection', {
        candidateId,
        field: 'name',
        value,
        basis: '豫财人函〔2026〕18号',
        receivedOn,
      })
    expect(await enter('试验甲', '2026-12-31')).toMatchObject(refusal('invalid-input'))
    expect(await enter('试验人')).toMatchObject(refusal('invalid-input'))
    const entered = await enter('试验甲')
    expect(entered).toMatchObject({ ok: true })
    expect(await enter('试验乙')).toMatchObject(refusal('conflict'))
    expect(storedPerson(workstation, candidateId)).toMatchObject({ name: '试验人', state: 'ready' })
    const correctionId = entered.ok ? entered.value.correctionId : 0
    expect(await jia.try('candidates.confirmCorrection', { correctionId })).toMatchObject(
      refusal('second-person-required'),
    )
    await yi.call('candidates.confirmCorrection', { correctionId })
    expect(storedPerson(workstation, candidateId)).toMatchObject({
      name: '试验甲',
      nameInFile: '试验人',
      state: 'accepted',
      proofreadBy: null,
      receivedOn: '2026-11-20',
      dueOn: '2026-11-25',
    })
    expect(await yi.try('candidates.confirmCorrection', { correctionId })).toMatchObject(refusal('conflict'))
    expect(await yi.call('candidates.corrections', { requestId })).toMatchObject([
      { before: '试验人', after: '试验甲', accepted: true, enteredBy: jia.name, decidedBy: yi.name },
    ])
    expect(trailOf(workstation, `candidate:${candidateId}`).map(({ act }) => act)).toEqual([
      'candidate.correctionEntered',
      'candidate.correctionConfirmed',
    ])
  })

  it('is refused with a reason and then changes nothing', async () => {
    await using workstation = await begin()
    const { requestId } = await readyLetter(workstation, 1)
    const [jia, yi] = [workstation.as('jia'), workstation.as('yi')]
    const [person] = await personsOf(jia, requestId)
    const { correctionId } = await jia.call('candidates.enterCorrection', {
      candidateId: person?.candidateId ?? 0,
      field: 'idNumber',
      value: inventedId(8),
      basis: '来文单位说明',
      receivedOn: '2026-11-20',
    })
    await yi.call('candidates.refuseCorrection', { correctionId, refusal: '书面依据未盖章' })
    expect(storedPerson(workstation, person?.candidateId ?? 0)).toMatchObject({
      idNumber: inventedId(1),
      state: 'ready',
    })
  })

  it('takes a returned person up again and reopens a letter that had ended', async () => {
    await using workstation = await begin()
    const [jia, yi] = [workstation.as('jia'), workstation.as('yi')]
    const requestId = await admittedLetter(jia, { declaredCount: 1 })
    const rosterId = await committedList(jia, requestId, [{ name: '试验人', idNumber: '12345' }])
    const [person] = await personsOf(jia, requestId)
    workstation.store.transact({ userId: 1, name: '试验' }, (tx) => {
      tx.update(requestTable, tx.get(requestTable, requestId, '来文'), { state: 'closed' })
      tx.record({ act: 'request.closed', object: `request:${requestId}` })
    })
    const { correctionId } = await jia.call('candidates.enterCorrection', {
      candidateId: person?.candidateId ?? 0,
      field: 'idNumber',
      value: inventedId(8),
      basis: '豫财人函〔2026〕18号',
      receivedOn: '2026-11-20',
    })
    await yi.call('candidates.confirmCorrection', { correctionId })
    expect(await jia.call('requests.get', { requestId })).toMatchObject({ state: 'admitted' })
    await proofreadList(yi, rosterId, 1)
    expect((await personsOf(jia, requestId)).map(({ state }) => state)).toEqual(['ready'])
  })
})

describe('leaving the query', () => {
  it('withdraws one person on a written basis and settles the letter with the last', async () => {
    await using workstation = await begin()
    const { requestId } = await readyLetter(workstation, 1)
    const jia = workstation.as('jia')
    const [person] = await personsOf(jia, requestId)
    const candidateId = person?.candidateId ?? 0
    await jia.call('candidates.withdraw', { candidateId, basis: '来函撤回' })
    expect(await jia.try('candidates.withdraw', { candidateId, basis: '来函撤回' })).toMatchObject(
      refusal('conflict'),
    )
    expect(await jia.call('requests.get', { requestId })).toMatchObject({
      state: 'closed',
      balance: { withdrawn: 1, closes: true },
    })
  })

  it('sends one person back for correction', async () => {
    await using workstation = await begin()
    const { requestId } = await readyLetter(workstation, 2)
    const jia = workstation.as('jia')
    const [person] = await personsOf(jia, requestId)
    const candidateId = person?.candidateId ?? 0
    expect(
      await workstation.as('ding').try('candidates.return', { candidateId, reason: '号码不符' }),
    ).toMatchObject(refusal('forbidden'))
    await jia.call('candidates.return', { candidateId, reason: '号码与身份证复印件不符' })
    expect(storedPerson(workstation, candidateId)).toMatchObject({
      state: 'returned',
      stateReason: '号码与身份证复印件不符',
    })
  })
})

describe('a person on the screen', () => {
  it('is masked in lists; the whole number needs a reason and leaves an entry', async () => {
    await using workstation = await begin()
    const { requestId } = await readyLetter(workstation, 1)
    const jia = workstation.as('jia')
    const persons = await personsOf(jia, requestId)
    expect(JSON.stringify(persons)).not.toMatch(/\d{15,}/)
    const candidateId = persons[0]?.candidateId ?? 0
    expect(await jia.try('candidates.reveal', { candidateId, reason: '' })).toMatchObject(
      refusal('invalid-input'),
    )
    expect(await jia.call('candidates.reveal', { candidateId, reason: '来电核实' })).toEqual({
      idNumber: inventedId(1),
    })
    expect(trailOf(workstation, `candidate:${candidateId}`)).toMatchObject([
      { act: 'candidate.viewed', reason: '来电核实' },
    ])
  })

  it('shows where else the number stands, without a result', async () => {
    await using workstation = await begin()
    const jia = workstation.as('jia')
    await readyLetter(workstation, 1)
    const again = await admittedLetter(jia, { declaredCount: 1, documentNumber: '豫财人函〔2026〕16号' })
    await committedList(jia, again, [typedPerson(1)])
    const [person] = await personsOf(jia, again)
    expect(person).toMatchObject({ state: 'doubtful', findings: ['duplicate-in-history'] })
    const card = await jia.call('candidates.get', { candidateId: person?.candidateId ?? 0 })
    expect(card.sameNumber).toMatchObject([{ intakeNumber: '2026-0001', state: 'ready' }])
    expect(JSON.stringify(card)).not.toMatch(/\d{15,}|outcome"/)
  })
})
