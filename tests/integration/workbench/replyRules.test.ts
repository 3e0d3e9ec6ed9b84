import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApprovalOn } from '../../../electron/approval/approvalRepository.ts'
import { approvalTable } from '../../../electron/approval/approvalTable.ts'
import { openCorrection } from '../../../electron/candidate/correction/confirmCorrection.ts'
import { candidatesOf } from '../../../electron/candidateRecord/candidateRepository.ts'
import { candidateTable, correctionTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { openWork } from '../../../electron/core/subjects.ts'
import type { Reading } from '../../../electron/database/row/transaction.ts'
import { classifyListAct } from '../../../electron/listType/classifyListAct.ts'
import { listSightingTable } from '../../../electron/listType/listTypeTable.ts'
import { letterDates } from '../../../electron/objection/letter/objectionLetterRepository.ts'
import {
  objectionLetterTable,
  objectionLimitTable,
  objectionTable,
} from '../../../electron/objection/objectionTable.ts'
import { letterParts } from '../../../electron/reply/compose/letterParts.ts'
import { includablePersons } from '../../../electron/replyRecord/replyPersons.ts'
import { dispatchedRepliesOf } from '../../../electron/replyRecord/replyRepository.ts'
import { replyItemTable, replyTable } from '../../../electron/replyRecord/replyTable.ts'
import {
  governingDueSql,
  requestGoverningDueSql,
} from '../../../electron/requestRecord/governingDueQueries.ts'
import { requestTable } from '../../../electron/requestRecord/requestTable.ts'
import { workItems } from '../../../electron/workbench/workRepository.ts'
import { governingDue } from '../../../shared/deadline/governingDue.ts'
import { AppError } from '../../../shared/errors.ts'
import { givesResults, kindsWith, sendsBack } from '../../../shared/reply/kinds.ts'
import {
  deskRolesOfAll,
  expectBoth,
  fresh,
  generator,
  type RulesDesk,
  rulePeople,
  startRulesDesk,
} from '../../support/workRules.ts'

// Where a rule of our letters is said in SQL for speed, its rows and those of the TypeScript rule are the same on generated data.
const rounds = 40
const days = ['2026-11-24', '2026-11-26', '2026-11-30'] as const
let rules: RulesDesk
beforeAll(async () => {
  rules = await startRulesDesk()
})
afterAll(() => rules.desk.close())

const request = (tx: Reading) => tx.get(requestTable, rules.requestId, '')

/** True when the act is let through; every other answer than a sentence is an error of the test. */
function isLetThrough(act: () => unknown): boolean {
  try {
    act()
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

describe('the SQL of a date says what the rule says', () => {
  it('governingDue: the later of the legal day and the agreed one', () => {
    const possible = [null, ...days]
    const pairs = possible.flatMap((dueOn) =>
      possible.map((extendedDueOn) => ({ dueOn, extendedDueOn, answeredOn: null })),
    )
    const answered = pairs.map((pair) => ({ ...pair, answeredOn: days[0] }))
    const found = rules.desk.store.read((tx) =>
      tx.select<{ own: string | null; whole: string | null }>(
        `WITH r (due_on, extended_due_on, answered_on) AS
           (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?))
         SELECT ${governingDueSql('r.due_on', 'r')} AS own, ${requestGoverningDueSql('r')} AS whole
         FROM r CROSS JOIN (SELECT count(*) FROM requests)`,
        JSON.stringify(
          [...pairs, ...answered].map(({ dueOn, extendedDueOn, answeredOn }) => [
            dueOn,
            extendedDueOn,
            answeredOn,
          ]),
        ),
      ),
    )
    expect(found).toEqual([
      ...pairs.map((pair) => ({ own: governingDue(pair), whole: governingDue(pair) })),
      ...answered.map((pair) => ({ own: governingDue(pair), whole: null })),
    ])
  })

  it('letterDates: the limit that ends with the letter, of every kind', () => {
    const random = generator(21)
    const seen = new Set<string>()
    let objectionId = 0
    rules.write((tx) => {
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
      tx.insert(objectionLetterTable, { objectionId, replyId: rules.replyId, attachmentIds: [] })
    })
    for (let round = 0; round < rounds; round += 1) {
      rules.write((tx) => {
        tx.update(requestTable, request(tx), {
          dueOn: random.one([null, ...days]),
          extendedDueOn: random.one([null, ...days]),
          answeredOn: random.one([null, null, days[0]]),
        })
        tx.update(replyTable, tx.get(replyTable, rules.replyId, ''), {
          kind: random.one(kindsWith(() => true)),
          state: 'draft',
          draftedBy: rules.idOf('jia'),
        })
        tx.insert(objectionLimitTable, {
          objectionId,
          party: random.one(['centre', 'unit'] as const),
          code: 'O4',
          state: random.one(['running', 'ended'] as const),
          dueOn: random.one(days),
          provisional: false,
        })
      })
      const [shown, wanted] = rules.desk.store.read((tx) => {
        const worker = { userId: rules.idOf('jia'), roles: deskRolesOfAll }
        const { rows } = workItems(tx, { worker, work: openWork, only: 'submit' }, { offset: 0, limit: 9 })
        const { dueOn, extendedDueOn, answeredOn } = request(tx)
        // The reply's own limit ended when it first left.
        const own = { dueOn: answeredOn === null ? dueOn : null, extendedDueOn }
        return [
          rows.map((row) => ({ dueOn: row.dueOn, extendedDueOn: row.extendedDueOn })),
          [letterDates(tx, tx.get(replyTable, rules.replyId, ''), own)],
        ]
      })
      expect([round, shown]).toEqual([round, wanted])
      seen.add(JSON.stringify(wanted))
    }
    expect(seen.size).toBeGreaterThan(8)
  })
})

describe('the SQL of our letters says what the rule says', () => {
  it('includablePersons: 待拟稿 while a letter can name somebody and, but for the first, nobody is open', () => {
    const random = generator(22)
    const found: boolean[] = []
    let others: readonly number[] = []
    rules.write((tx) => {
      tx.update(requestTable, request(tx), { answeredOn: null, dueOn: days[0], extendedDueOn: null })
      const like = tx.get(replyTable, rules.replyId, '')
      others = [1, 2].map(() => tx.insert(replyTable, { ...fresh(like), draftVersion: 1 }).id)
      // A second row of the same person, and one of somebody else.
      const person = rules.personOf(tx)
      tx.insert(candidateTable, { ...fresh(person), listOrder: 2, state: 'withdrawn' })
      tx.insert(candidateTable, { ...fresh(person), listOrder: 3, name: '试验丙', state: 'withdrawn' })
    })
    for (let round = 0; round < rounds * 2; round += 1) {
      rules.write((tx) => {
        const [first, twice, other] = candidatesOf(tx, rules.requestId)
        if (first === undefined || twice === undefined || other === undefined) throw new Error('no persons')
        const state = random.one(['concluded', 'returned', 'answered'] as const)
        tx.update(candidateTable, first, { state })
        tx.update(candidateTable, twice, {
          state: random.one(['withdrawn', 'returned', 'answered'] as const),
        })
        tx.update(candidateTable, other, { state: random.one(['withdrawn', 'withdrawn', 'ready'] as const) })
        for (const replyId of [rules.replyId, ...others]) {
          const reply = tx.get(replyTable, replyId, '')
          const kind = random.one(['first', 'supplementary', 'returnNotice'] as const)
          const draftVersion = reply.draftVersion + 1
          tx.update(replyTable, reply, {
            kind,
            draftVersion,
            state: random.one(['draft', 'sealed', 'dispatched', 'received', 'voided', 'voided'] as const),
          })
          if (random.chance()) continue
          const result = sendsBack(kind) ? null : first.resultId
          const inclusion = state === 'returned' ? 'returned' : 'listed'
          if (result === null && inclusion === 'listed') continue
          tx.insert(replyItemTable, { replyId, draftVersion, candidateId: first.id, inclusion })
        }
      })
      const wanted = rules.desk.store.read((tx) => {
        const named = (kind: 'supplementary' | 'correction' | 'returnNotice') =>
          includablePersons(tx, rules.requestId, { kind }).map(({ candidate }) => candidate)
        const results = [...named('supplementary'), ...named('correction')]
        const isOpen = candidatesOf(tx, rules.requestId).some(({ state }) => state === 'ready')
        const hasLeft = dispatchedRepliesOf(tx, rules.requestId).some(({ kind }) => givesResults(kind))
        const answers = results.some(({ state }) => state === 'concluded') && (!isOpen || hasLeft)
        // Who was told by either letter is not told again.
        const inReply = new Set(results.filter(({ state }) => state === 'returned').map(({ id }) => id))
        return answers || named('returnNotice').some(({ id }) => inReply.has(id))
      })
      const waits = rules.waitingFor(rules.idOf('jia'), deskRolesOfAll, 'draft').length > 0
      found.push(waits)
      expect([round, waits]).toEqual([round, wanted])
    }
    expectBoth(found)
  })

  it('letterParts: a whole letter sent back waits for its notice until there is one', () => {
    const random = generator(23)
    const found: boolean[] = []
    for (let round = 0; round < rounds; round += 1) {
      rules.write((tx) => {
        tx.update(requestTable, request(tx), { state: 'returned' })
        for (const reply of tx.where(replyTable, { requestId: rules.requestId }))
          tx.update(replyTable, reply, {
            kind: random.one(['returnNotice', 'first'] as const),
            state: random.one(['voided', 'voided', 'draft', 'received'] as const),
          })
      })
      const wanted = rules.desk.store.read((tx) => {
        const choice = {
          kind: 'returnNotice',
          candidateIds: [],
          correctsReplyId: null,
          today: days[0],
        } as const
        return isLetThrough(() => letterParts(tx, request(tx), choice))
      })
      const waits = rules.waitingFor(rules.idOf('jia'), deskRolesOfAll, 'draft').length > 0
      found.push(waits)
      expect([round, waits]).toEqual([round, wanted])
    }
    expectBoth(found)
  })

  it('confirmCorrection: an open 补正 waits for another than who entered it', () => {
    const random = generator(24)
    const found: boolean[] = []
    for (let round = 0; round < rounds; round += 1) {
      rules.write((tx) => {
        for (const old of tx.where(correctionTable, { requestId: rules.requestId }))
          tx.update(correctionTable, old, { decidedAt: tx.at, accepted: false })
        const isDecided = random.chance()
        tx.insert(correctionTable, {
          candidateId: rules.personOf(tx).id,
          requestId: rules.requestId,
          field: 'name',
          after: '试验更',
          basis: '补正函',
          receivedOn: '2026-11-19',
          enteredBy: rules.someone(random),
          enteredAt: tx.at,
          decidedAt: isDecided ? tx.at : null,
        })
      })
      for (const key of rulePeople) {
        const wanted = rules.desk.store.read((tx) =>
          tx
            .where(correctionTable, { requestId: rules.requestId })
            .some(
              ({ id, enteredBy }) =>
                isLetThrough(() => openCorrection(tx, id)) && enteredBy !== rules.idOf(key),
            ),
        )
        const waits = rules.waitingFor(rules.idOf(key), deskRolesOfAll, 'correction').length > 0
        found.push(waits)
        expect([round, key, waits]).toEqual([round, key, wanted])
      }
    }
    expectBoth(found)
  })

  it('classifyList: a list that nobody classified, and nobody proposed to', () => {
    const random = generator(25)
    const found: boolean[] = []
    rules.write((tx) => {
      const { due } = request(tx)
      if (due === null) throw new Error('no limit')
      tx.insert(listSightingTable, {
        listKey: '试验名单',
        listName: '试验名单',
        authority: '试验机关',
        requestId: rules.requestId,
        candidateId: rules.personOf(tx).id,
        seenOn: days[0],
        due,
        dueOn: days[1],
        dueProvisional: false,
      })
    })
    for (let round = 0; round < rounds; round += 1) {
      rules.write((tx) => {
        const sighting = tx.first(listSightingTable, {})
        if (sighting === null) throw new Error('no list')
        tx.update(listSightingTable, sighting, { classifiedCode: random.chance() ? null : 'L01' })
        for (const open of tx.where(approvalTable, { state: 'open' }))
          tx.update(approvalTable, open, { state: 'rejected' })
        if (random.chance())
          tx.insert(approvalTable, {
            kind: 'classifyList',
            state: 'open',
            subject: `listSighting:${random.one([sighting.id, sighting.id, sighting.id + 7])}`,
            words: '试验',
            reason: '',
            payload: {},
            proposedBy: 1,
            proposedByName: '试验',
            proposerRole: 'registrar',
            proposedAt: tx.at,
          })
      })
      const wanted = rules.desk.store.read((tx) =>
        tx.where(listSightingTable, {}).some(({ id }) => {
          const code = tx.select<{ code: string }>('SELECT code FROM list_types LIMIT 1')[0]?.code ?? ''
          const { obstacle } = classifyListAct.assess(tx, { sightingId: id, code }, rules.desk.clock.now())
          return obstacle === null && openApprovalOn(tx, `listSighting:${id}`) === null
        }),
      )
      const waits = rules.waitingFor(rules.idOf('jia'), deskRolesOfAll, 'classify').length > 0
      found.push(waits)
      expect([round, waits]).toEqual([round, wanted])
    }
    expectBoth(found)
  })
})
