import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { candidateTable, correctionTable } from '../../../electron/candidateRecord/candidateTable.ts'
import type { RowOf } from '../../../electron/database/row/table.ts'
import type { Writing } from '../../../electron/database/row/transaction.ts'
import { inquiryResultTable } from '../../../electron/inquiryRecord/inquiryTable.ts'
import { policyTable } from '../../../electron/policy/policyTable.ts'
import { underReview } from '../../../electron/review/reviewRepository.ts'
import { reviewTable } from '../../../electron/review/reviewTable.ts'
import { lastTypist } from '../../../electron/roster/rosterRepository.ts'
import { rosterTable } from '../../../electron/roster/rosterTable.ts'
import { verificationTable } from '../../../electron/verification/verificationTable.ts'
import { reviewStages, stageVerdict } from '../../../shared/review/stages.ts'
import { settleObstacle } from '../../../shared/verification/duties.ts'

import {
  deskRolesOfAll,
  expectBoth,
  fresh,
  generator,
  type RulesDesk,
  rulePeople,
  startRulesDesk,
} from '../../support/workRules.ts'

// Where a rule is said in SQL for speed, its rows and those of the TypeScript rule are the same on generated data.
const rounds = 24
let rules: RulesDesk
beforeAll(async () => {
  rules = await startRulesDesk()
})
afterAll(() => rules.desk.close())

/** A new result of the one person, entered by somebody. */
function newResult(tx: Writing, enteredBy: number): RowOf<typeof inquiryResultTable> {
  const old = tx.first(inquiryResultTable, { requestId: rules.requestId })
  if (old === null) throw new Error('no result')
  return tx.insert(inquiryResultTable, { ...fresh(old), enteredBy })
}

describe('the SQL of a rule says what the rule says', () => {
  it('lastTypist: 待校对 waits for who did not type it last', () => {
    const random = generator(1)
    const found: boolean[] = []
    for (let round = 0; round < rounds; round += 1) {
      rules.write((tx) => {
        const person = rules.personOf(tx)
        const by = rules.someone(random)
        const at = `2026-11-20T0${random.below(9)}:00:00.000Z`
        const decision = { decision: random.one(['keyed', 'accept'] as const), reason: '', by, at }
        tx.update(candidateTable, person, {
          state: 'accepted',
          decision: random.chance() ? decision : null,
        })
        const roster = tx.get(rosterTable, person.rosterId, '')
        tx.update(rosterTable, roster, { committedBy: rules.someone(random) })
        if (random.chance())
          tx.insert(correctionTable, {
            candidateId: person.id,
            requestId: rules.requestId,
            field: 'name',
            after: '试验更',
            basis: '补正函',
            receivedOn: '2026-11-19',
            enteredBy: rules.someone(random),
            enteredAt: `2026-11-20T0${random.below(9)}:30:00.000Z`,
            decidedAt: tx.at,
            decidedBy: 1,
            accepted: random.chance(),
          })
      })
      const typist = rules.desk.store.read((tx) => {
        const person = rules.personOf(tx)
        return lastTypist(tx, tx.get(rosterTable, person.rosterId, ''), person)
      })
      for (const key of rulePeople) {
        const waits = rules.waitingFor(rules.idOf(key), deskRolesOfAll, 'proofread').length > 0
        found.push(waits)
        expect([round, key, waits]).toEqual([round, key, typist !== rules.idOf(key)])
      }
    }
    expectBoth(found)
  })

  it('settleObstacle: 待核定 waits for a third person', () => {
    const random = generator(2)
    const found: boolean[] = []
    for (let round = 0; round < rounds; round += 1) {
      const facts = {
        enteredBy: rules.someone(random),
        checkerId: rules.someone(random),
        coSignerId: random.chance() ? rules.someone(random) : null,
      }
      rules.write((tx) => {
        const result = newResult(tx, facts.enteredBy)
        const person = rules.personOf(tx)
        tx.update(candidateTable, person, { state: 'disputed', resultId: result.id })
        tx.insert(verificationTable, {
          candidateId: person.id,
          requestId: rules.requestId,
          resultId: result.id,
          mode: 'readAloud',
          basis: 'evidence',
          checkerId: facts.checkerId,
          coSignerId: facts.coSignerId,
          outcome: 'notListed',
          listings: [],
          differences: ['outcome'],
          verdict: 'mismatched',
          checkedAt: tx.at,
        })
      })
      const { enteredBy, checkerId, coSignerId } = facts
      const people = {
        enteredBy: rules.humanOf(enteredBy),
        checker: rules.humanOf(checkerId),
        coSigner: coSignerId === null ? null : rules.humanOf(coSignerId),
      }
      for (const key of rulePeople) {
        const waits = rules.waitingFor(rules.idOf(key), deskRolesOfAll, 'adjudicate').length > 0
        found.push(waits)
        expect([round, key, waits]).toEqual([
          round,
          key,
          settleObstacle(people, rules.humanOf(rules.idOf(key))) === null,
        ])
      }
    }
    expectBoth(found)
  })

  it('stageVerdict with inquirersOf: the due stage, by who neither queried nor signed', () => {
    const random = generator(3)
    const found: boolean[] = []
    for (let round = 0; round < rounds; round += 1) {
      const stages = reviewStages.slice(0, random.below(3))
      rules.write((tx) => {
        const replaced = newResult(tx, rules.someone(random))
        const result = newResult(tx, rules.someone(random))
        const decided = { proposedBy: 1, decidedBy: 1, decidedAt: tx.at }
        const regime = random.one(['four', 'fiveByCheck', 'fiveBySign'] as const)
        tx.insert(policyTable, { regime, effectiveFrom: '2026-01-01', basis: '试验', ...decided })
        const person = rules.personOf(tx)
        tx.update(candidateTable, person, { state: 'underReview', resultId: result.id })
        if (random.chance())
          tx.insert(verificationTable, {
            candidateId: person.id,
            requestId: rules.requestId,
            resultId: replaced.id,
            mode: 'blind',
            basis: 'evidence',
            checkerId: rules.someone(random),
            outcome: 'notListed',
            listings: [],
            differences: ['outcome'],
            verdict: 'settled',
            checkedAt: tx.at,
            adjudicatedAt: random.chance() ? result.enteredAt : tx.at,
          })
        if (random.chance())
          tx.insert(verificationTable, {
            ...{ candidateId: person.id, requestId: rules.requestId, resultId: result.id, mode: 'readAloud' },
            ...{ basis: 'evidence', checkerId: rules.someone(random), coSignerId: rules.someone(random) },
            ...{ outcome: 'listed', listings: [], differences: [], verdict: 'matched', checkedAt: tx.at },
          })
        for (const stage of stages)
          tx.insert(reviewTable, {
            candidateId: person.id,
            requestId: rules.requestId,
            resultId: result.id,
            stage,
            reviewerId: rules.someone(random),
            answers: {},
            agrees: true,
            opinion: '同意',
            reviewedAt: tx.at,
            sheetVersion: '1',
          })
      })
      const record = rules.desk.store.read((tx) => underReview(tx, rules.personOf(tx).id).record)
      for (const key of rulePeople) {
        const person = { human: rules.humanOf(rules.idOf(key)), roles: deskRolesOfAll }
        const verdict = stageVerdict(record, person)
        const wanted = verdict.kind === 'may' ? [`${verdict.stage}Review:${rules.requestId}`] : []
        const waits = reviewStages.flatMap((stage) =>
          rules.waitingFor(rules.idOf(key), deskRolesOfAll, `${stage}Review`),
        )
        found.push(waits.length > 0)
        expect([round, key, waits]).toEqual([round, key, wanted])
      }
    }
    expectBoth(found)
  })
})
