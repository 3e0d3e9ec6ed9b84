import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attachmentTable } from '../../../electron/attachment/attachmentTable.ts'
import type { Reading } from '../../../electron/database/row/transaction.ts'
import { objectionDetail } from '../../../electron/objection/case/objectionDetail.ts'
import { isEnded } from '../../../electron/objection/objectionRepository.ts'
import {
  objectionAnswerTable,
  objectionLetterTable,
  objectionTable,
} from '../../../electron/objection/objectionTable.ts'
import { replyTable } from '../../../electron/replyRecord/replyTable.ts'
import type { ObjectionTask } from '../../../shared/objection/summary.ts'
import type { WorkKind } from '../../../shared/workbench/model.ts'
import { draftMoment } from '../../support/concludedLetter.ts'
import { team } from '../../support/team.ts'
import {
  deskRolesOfAll,
  expectBoth,
  fresh,
  generator,
  type RulesDesk,
  rulePeople,
  startRulesDesk,
} from '../../support/workRules.ts'

// What a case waits for, in SQL for 待办 and in TypeScript for the case itself, is the same on generated data.
const rounds = 16
let rules: RulesDesk
let objectionId: number
beforeAll(async () => {
  rules = await startRulesDesk()
  rules.write((tx) => {
    // A case is about a letter that has left.
    tx.update(replyTable, tx.get(replyTable, rules.replyId, ''), { state: 'dispatched' })
    objectionId = tx.insert(objectionTable, {
      objectionYear: 2026,
      objectionSerial: 1,
      requestId: rules.requestId,
      replyId: rules.replyId,
      candidateId: rules.personOf(tx).id,
      state: 'received',
      registeredBy: 1,
      registeredAt: tx.at,
      correction: 'none',
    }).id
  })
})
afterAll(() => rules.desk.close())

/** True when the case itself asks this person for the act and lets him do it. */
function mayDo(tx: Reading, key: (typeof rulePeople)[number], task: ObjectionTask): boolean {
  const actor = { userId: rules.idOf(key), name: team[key].name, roles: deskRolesOfAll }
  const { tasks } = objectionDetail(tx, objectionId, { actor, now: () => new Date(draftMoment) })
  return tasks.some((found) => found.task === task && found.refusal === null)
}

/** Compares for everybody what waits by the SQL with what the case says. */
function expectSame(
  kind: WorkKind,
  holds: (tx: Reading, key: (typeof rulePeople)[number]) => boolean,
): boolean[] {
  return rulePeople.map((key) => {
    const waits = rules.waitingFor(rules.idOf(key), deskRolesOfAll, kind)
    const wanted = rules.desk.store.read((tx) => (holds(tx, key) ? [`${kind}:${objectionId}`] : []))
    expect([key, waits]).toEqual([key, wanted])
    return waits.length > 0
  })
}

describe('the SQL of a case says what the case says', () => {
  it('isOpenTask requery: an answer that does not uphold, by another than who recorded it', () => {
    const random = generator(11)
    const found: boolean[] = []
    for (let round = 0; round < rounds; round += 1) {
      rules.write((tx) => {
        const answerOutcome = random.one(['upheld', 'corrected', 'revoked'] as const)
        const requeriedAt = random.chance() ? null : tx.at
        const isOwed = answerOutcome !== 'upheld' && (requeriedAt === null || random.chance())
        tx.update(objectionTable, tx.get(objectionTable, objectionId, ''), {
          state: random.one(['answered', 'notified'] as const),
          answerOutcome,
          requeriedAt,
          answeredBy: rules.someone(random),
          correction: isOwed ? 'owed' : 'none',
        })
      })
      found.push(...expectSame('requery', (tx, key) => mayDo(tx, key, 'requery')))
    }
    expectBoth(found)
  })

  it('isOpenTask decideAnswer: a proposed correction of the answer, by another than who entered it', () => {
    const random = generator(12)
    const found: boolean[] = []
    let fileId = 0
    rules.write((tx) => {
      fileId = tx.insert(attachmentTable, {
        kind: 'objection',
        mediaType: 'application/pdf',
        originalName: '试验.pdf',
        size: 1,
        sha256: 'a'.repeat(64),
        checkCode: 'AAAA AAAA AAAA AAAA',
        storageName: 'a'.repeat(32),
        createdBy: 1,
        createdAt: tx.at,
      }).id
    })
    for (let round = 0; round < rounds; round += 1) {
      rules.write((tx) => {
        const state = random.one(['answered', 'notified', 'closed'] as const)
        tx.update(objectionTable, tx.get(objectionTable, objectionId, ''), {
          state,
          endedOn: isEnded(state) ? '2026-11-20' : null,
        })
        for (const old of tx.where(objectionAnswerTable, { objectionId }))
          tx.update(objectionAnswerTable, old, { state: 'refused' })
        tx.insert(objectionAnswerTable, {
          objectionId,
          state: random.one(['proposed', 'proposed', 'inForce'] as const),
          outcome: 'upheld',
          documentNumber: '试验〔2026〕1号',
          documentDate: '2026-11-18',
          receivedOn: '2026-11-19',
          summary: '',
          fileId,
          reason: '录入有误',
          enteredBy: rules.someone(random),
          enteredAt: tx.at,
        })
      })
      found.push(...expectSame('answerCorrection', (tx, key) => mayDo(tx, key, 'decideAnswer')))
    }
    expectBoth(found)
  })

  it('isOpenTask draftRequest and draftNotice: until such a letter is drafted that has neither left nor been voided', () => {
    const random = generator(13)
    const found: boolean[] = []
    let letterId = 0
    rules.write((tx) => {
      const like = tx.get(replyTable, rules.replyId, '')
      letterId = tx.insert(replyTable, { ...fresh(like), kind: 'recheckRequest' }).id
      tx.insert(objectionLetterTable, { objectionId, replyId: letterId, attachmentIds: [] })
    })
    const kinds = { recheckRequest: 'recheck', recheckNotice: 'notify' } as const
    const tasks = { recheckRequest: 'draftRequest', recheckNotice: 'draftNotice' } as const
    for (let round = 0; round < rounds; round += 1) {
      rules.write((tx) => {
        tx.update(objectionTable, tx.get(objectionTable, objectionId, ''), {
          state: random.one(['received', 'answered', 'referred'] as const),
          endedOn: null,
          correction: 'none',
        })
        tx.update(replyTable, tx.get(replyTable, letterId, ''), {
          kind: random.one(['recheckRequest', 'recheckNotice'] as const),
          state: random.one(['draft', 'signed', 'sealed', 'dispatched', 'received', 'voided'] as const),
        })
      })
      for (const letter of ['recheckRequest', 'recheckNotice'] as const) {
        const isOnItsWay = (tx: Reading) => {
          const { kind, state } = tx.get(replyTable, letterId, '')
          return kind === letter && !['dispatched', 'received', 'voided'].includes(state)
        }
        found.push(
          ...expectSame(kinds[letter], (tx, key) => mayDo(tx, key, tasks[letter]) && !isOnItsWay(tx)),
        )
      }
    }
    expectBoth(found)
  })
})
