import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { openWork } from '../../../electron/core/subjects.ts'
import { sqliteDriver } from '../../../electron/database/file/driver.ts'
import { migrations } from '../../../electron/database/migrations/index.ts'
import type { SqlValue } from '../../../electron/database/row/transaction.ts'
import { inquiryResultTable } from '../../../electron/inquiryRecord/inquiryTable.ts'
import { underReview } from '../../../electron/review/reviewRepository.ts'
import { reviewTable } from '../../../electron/review/reviewTable.ts'
import { humanOf } from '../../../electron/userRecord/humanRepository.ts'
import { verificationTable } from '../../../electron/verification/verificationTable.ts'
import { waitingSql } from '../../../electron/workbench/workRepository.ts'
import type { CandidateState } from '../../../shared/candidate/model.ts'
import type { ReviewStage } from '../../../shared/review/model.ts'
import { reviewStages, stageVerdict } from '../../../shared/review/stages.ts'
import type { WorkKind } from '../../../shared/workbench/model.ts'
import { concludedLetter, draftMoment } from '../../support/concludedLetter.ts'
import { committedList, proofreadList, typedPerson } from '../../support/lists.ts'
import { admissibilityOf, registeredLetter, workingMoment } from '../../support/registrations.ts'
import { type TeamKey, team } from '../../support/team.ts'
import { startTestWorkstation, type TestWorkstation } from '../../support/testWorkstation.ts'

const page = { offset: 0, limit: 100 }

/** Who has which kinds waiting. */
async function waiting({ as }: TestWorkstation, keys: readonly TeamKey[]) {
  const found: Record<string, readonly WorkKind[]> = {}
  for (const key of keys) {
    const { rows, total } = await as(key).call('workbench.todo', { kind: null, ...page })
    const { kinds } = await as(key).call('workbench.counts', {})
    expect(kinds.reduce((sum, { items }) => sum + items, 0)).toBe(total)
    found[key] = rows.map(({ kind }) => kind)
  }
  return found
}

describe('待办', () => {
  it('follows a letter from person to person, never to one who may not', async () => {
    await using desk = await startTestWorkstation({ at: workingMoment })
    const everyone: readonly TeamKey[] = ['jia', 'yi', 'bing', 'ding', 'audit', 'safety', 'system']
    const jia = desk.as('jia')
    const nobody = { bing: [], ding: [], audit: [], safety: [], system: [] }
    const requestId = await registeredLetter(jia, { declaredCount: 2 })
    expect(await waiting(desk, everyone)).toEqual({ jia: ['admit'], yi: ['admit'], ...nobody })

    await jia.call('requests.admit', { requestId, admissibility: admissibilityOf(), templateUse: 'yes' })
    expect(await waiting(desk, everyone)).toEqual({ jia: ['list'], yi: ['list'], ...nobody })

    const rosterId = await committedList(jia, requestId, [typedPerson(1), typedPerson(2)])
    expect(await waiting(desk, everyone)).toEqual({
      ...nobody,
      jia: [],
      yi: ['proofread'],
      bing: ['proofread'],
    })
    const { rows } = await desk.as('yi').call('workbench.todo', { kind: 'proofread', ...page })
    expect(rows).toMatchObject([
      { of: 'request', id: requestId, number: '收2026-0001', unitName: '河南省财政厅', persons: 2 },
    ])
    expect(JSON.stringify(rows)).not.toMatch(/试验人|\d{17}/)

    await proofreadList(desk.as('yi'), rosterId, 2)
    expect(await waiting(desk, everyone)).toEqual({ ...nobody, jia: ['inquire'], yi: ['inquire'] })

    await jia.call('inquiries.open', {
      requestIds: [requestId],
      candidateIds: [],
      assignedTo: jia.userId,
      remarks: '',
    })
    expect(await waiting(desk, everyone)).toEqual({ ...nobody, jia: ['batch'], yi: [] })
  })

  it('brings a correction to a second person, and a list again to one who did not type it last', async () => {
    await using desk = await startTestWorkstation({ at: workingMoment })
    const [jia, yi] = [desk.as('jia'), desk.as('yi')]
    const requestId = await registeredLetter(jia, { declaredCount: 1 })
    await jia.call('requests.admit', { requestId, admissibility: admissibilityOf(), templateUse: 'yes' })
    await committedList(jia, requestId, [typedPerson(1)])
    const { rows } = await jia.call('candidates.list', {
      requestId,
      filter: { rosterId: null, states: null, finding: null },
      ...page,
    })
    const candidateId = rows[0]?.candidateId ?? 0
    const correction = {
      candidateId,
      field: 'name',
      value: '试验更',
      basis: '补正函',
      receivedOn: '2026-11-19',
    } as const
    const { correctionId } = await yi.call('candidates.enterCorrection', correction)
    expect(await waiting(desk, ['jia', 'yi', 'bing'])).toMatchObject({
      jia: ['correction'],
      yi: ['proofread'],
    })
    await jia.call('candidates.confirmCorrection', { correctionId })
    // 乙 typed the name that stands there now, so 甲 compares it with the paper although 甲 committed the list.
    expect(await waiting(desk, ['jia', 'yi'])).toEqual({ jia: ['proofread'], yi: [] })
  })

  it('shows a proposal to the administrator who may decide it, and to nobody else', async () => {
    await using desk = await startTestWorkstation({ at: workingMoment })
    await desk.as('safety').call('settings.propose', {
      key: 'inquiry.evidenceForListed',
      value: false,
      reason: '试行另一种做法',
    })
    expect(await waiting(desk, ['jia', 'audit', 'safety', 'system'])).toEqual({
      jia: [],
      audit: [],
      safety: [],
      system: ['approval'],
    })
  })
})

describe('待办 after the query', () => {
  let desk: TestWorkstation
  let requestId: number
  beforeAll(async () => {
    desk = await startTestWorkstation({ at: draftMoment })
    requestId = await concludedLetter(desk, ['listed'])
  })
  afterAll(() => desk.close())

  /** Puts the one listed person into a state, the result entered by somebody. */
  function place(state: CandidateState, enteredBy: TeamKey, records: readonly [ReviewStage, TeamKey][] = []) {
    desk.store.transact({ userId: 1, name: '试验' }, (tx) => {
      const old = tx.first(candidateTable, { requestId })
      const result = tx.first(inquiryResultTable, { requestId }, { orderBy: 'id', descending: true })
      if (old === null || result === null) throw new Error('no person')
      const { id: _, ...values } = result
      const fresh = tx.insert(inquiryResultTable, { ...values, enteredBy: desk.as(enteredBy).userId })
      tx.update(candidateTable, old, { state, resultId: fresh.id })
      for (const [stage, key] of records)
        tx.insert(reviewTable, {
          candidateId: old.id,
          requestId,
          resultId: fresh.id,
          stage,
          reviewerId: desk.as(key).userId,
          answers: {},
          agrees: true,
          opinion: '同意',
          reviewedAt: tx.at,
          sheetVersion: '1',
        })
      tx.record({ act: 'inquiry.resultRecorded', object: `candidate:${old.id}` })
      return fresh.id
    })
  }

  /** Plants a check of the person's result by 乙. */
  function check(verdict: 'matched' | 'mismatched') {
    desk.store.transact({ userId: 1, name: '试验' }, (tx) => {
      const person = tx.first(candidateTable, { requestId })
      if (person === null || person.resultId === null) throw new Error('no person')
      tx.insert(verificationTable, {
        candidateId: person.id,
        requestId,
        resultId: person.resultId,
        mode: 'blind',
        basis: 'evidence',
        checkerId: desk.as('yi').userId,
        outcome: verdict === 'matched' ? 'listed' : 'notListed',
        listings: [],
        differences: verdict === 'matched' ? [] : ['outcome'],
        verdict,
        checkedAt: tx.at,
      })
      tx.record({
        act: verdict === 'matched' ? 'verification.recorded' : 'verification.mismatched',
        object: `candidate:${person.id}`,
      })
    })
  }

  it('brings a result to a checker who did not enter it', async () => {
    place('inquired', 'yi')
    expect(await waiting(desk, ['jia', 'yi', 'bing', 'ding'])).toEqual({
      jia: [],
      yi: [],
      bing: ['verify'],
      ding: [],
    })
  })

  it('brings a mismatch to a third person', async () => {
    place('disputed', 'jia')
    check('mismatched')
    expect(await waiting(desk, ['jia', 'yi', 'bing', 'ding'])).toEqual({
      jia: [],
      yi: [],
      bing: ['adjudicate'],
      ding: ['adjudicate'],
    })
  })

  it('brings a listed person to exactly those whom stageVerdict lets sign', async () => {
    const keys: readonly TeamKey[] = ['jia', 'yi', 'bing', 'ding']
    const records: readonly (readonly [ReviewStage, TeamKey][])[] = [
      [],
      [['first', 'yi']],
      [['first', 'bing']],
      [
        ['first', 'yi'],
        ['second', 'bing'],
      ],
      [
        ['first', 'ding'],
        ['second', 'bing'],
      ],
    ]
    for (const enteredBy of keys)
      for (const signed of records) {
        place('underReview', enteredBy, signed)
        const found = await waiting(desk, keys)
        const record = desk.store.read((tx) => {
          const person = tx.first(candidateTable, { requestId })
          if (person === null) throw new Error('no person')
          return underReview(tx, person.id).record
        })
        for (const key of keys) {
          const human = desk.store.read((tx) => humanOf(tx, desk.as(key).userId))
          const person = { human, roles: team[key].roles }
          const verdict = stageVerdict(record, person)
          const kinds = verdict.kind === 'may' ? [`${verdict.stage}Review`] : []
          expect([enteredBy, signed, key, found[key]?.filter((kind) => kind.endsWith('Review'))]).toEqual([
            enteredBy,
            signed,
            key,
            kinds,
          ])
        }
      }
    expect(reviewStages).toHaveLength(3)
  })

  it('asks for a draft once everybody is settled, then for sending it on and for a signature of somebody else', async () => {
    place('concluded', 'jia', [
      ['first', 'yi'],
      ['second', 'bing'],
      ['third', 'ding'],
    ])
    check('matched')
    expect(await waiting(desk, ['jia', 'ding'])).toEqual({ jia: ['draft'], ding: [] })
    const { replyId } = await desk.as('jia').call('replies.draft', {
      requestId,
      kind: 'first',
      candidateIds: [],
      correctsReplyId: null,
      copies: 2,
    })
    expect(await waiting(desk, ['jia', 'ding'])).toEqual({ jia: ['submit'], ding: [] })
    await desk.as('jia').call('replies.confirmGate', { replyId })
    await desk.as('jia').call('replies.submit', { replyId })
    expect(await waiting(desk, ['jia', 'ding'])).toEqual({ jia: [], ding: ['sign'] })
  })
})

describe('在办 and 已办', () => {
  it('show letters one had a part in and the acts of today, without a name', async () => {
    await using desk = await startTestWorkstation({ at: workingMoment })
    const [jia, yi, bing] = [desk.as('jia'), desk.as('yi'), desk.as('bing')]
    const requestId = await registeredLetter(jia, { declaredCount: 2 })
    await jia.call('requests.admit', { requestId, admissibility: admissibilityOf(), templateUse: 'yes' })
    const rosterId = await committedList(jia, requestId, [typedPerson(1), typedPerson(2)])
    expect((await yi.call('workbench.inWork', page)).total).toBe(0)
    await proofreadList(yi, rosterId, 2)

    expect((await yi.call('workbench.inWork', page)).rows).toMatchObject([
      { requestId, counts: { ready: 2 } },
    ])
    expect((await bing.call('workbench.inWork', page)).total).toBe(0)
    const done = await jia.call('workbench.done', page)
    expect(done.rows.map(({ act }) => act)).toEqual([
      'roster.committed',
      'request.admitted',
      'unit.changed',
      'request.registered',
    ])
    expect(done.rows[0]).toMatchObject({ number: '收2026-0001', letters: 1, requestId, words: '名单入库' })
    expect((await yi.call('workbench.done', page)).rows).toMatchObject([
      { act: 'roster.proofread', times: 2 },
    ])
    expect((await yi.call('workbench.counts', {})).done).toBe(1)

    desk.clock.advance(24 * 3600 * 1000)
    expect((await jia.call('workbench.done', page)).total).toBe(0)
  })
})

/** How SQLite would go through the tables of an empty database for this read. */
function planOf(sql: string, values: readonly SqlValue[]): readonly string[] {
  const memory = new sqliteDriver(':memory:')
  for (const { statements } of migrations) for (const statement of statements) memory.exec(statement)
  const rows = memory.prepare(`EXPLAIN QUERY PLAN ${sql} SELECT * FROM waiting`).all(...values)
  return (rows as { detail: string }[]).map(({ detail }) => detail)
}

describe('the reads of the workbench', () => {
  it('find persons by an index and never walk through all of them', async () => {
    await using desk = await startTestWorkstation({ at: workingMoment })
    const worker = {
      userId: 1,
      roles: [...team.jia.roles, ...team.yi.roles, ...team.bing.roles, ...team.ding.roles],
    }
    const steps = desk.store.read((tx) => {
      const sql = waitingSql(tx, { worker, work: openWork, only: null })
      if (sql === null) throw new Error('nothing')
      return planOf(sql.sql, sql.values)
    })
    // c: persons, q: results, i: items of batches and replies, v: checks and reviews, p: our letters, k: corrections.
    expect(steps.filter((step) => /^SCAN [cxqivpr]\b/.test(step))).toEqual([])
    expect(
      steps.filter((step) => /^SCAN k\b/.test(step) && !/USING INDEX corrections_open/.test(step)),
    ).toEqual([])
  })
})
