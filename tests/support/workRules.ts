import { expect } from 'vitest'
import { candidateTable } from '../../electron/candidateRecord/candidateTable.ts'
import { openWork } from '../../electron/core/subjects.ts'
import type { Reading, Writing } from '../../electron/database/row/transaction.ts'
import { humanOf } from '../../electron/userRecord/humanRepository.ts'
import { waitingSql } from '../../electron/workbench/workRepository.ts'
import type { Role } from '../../shared/rights/role.ts'
import type { HumanId } from '../../shared/user/human.ts'
import type { WorkKind } from '../../shared/workbench/model.ts'
import { concludedLetter, draftMoment } from './concludedLetter.ts'
import { type TeamKey, team } from './team.ts'
import { startTestWorkstation, type TestWorkstation } from './testWorkstation.ts'

/** The people of the desk, for each of whom a rule is asked. */
export const rulePeople: readonly TeamKey[] = ['jia', 'yi', 'bing', 'ding']
/** Every role of the desk: the rules of who did what are asked of people who hold them all. */
export const deskRolesOfAll = rulePeople.flatMap((key) => team[key].roles)

/** Numbers that look random and are the same in every run. */
export function generator(seed: number) {
  let state = seed
  const below = (limit: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * limit)
  }
  return {
    below,
    chance: () => below(2) === 0,
    one: <T>(from: readonly T[]) => from[below(from.length)] as T,
  }
}

/** A rule that never or always holds tests nothing. */
export function expectBoth(found: readonly boolean[]): void {
  expect(new Set(found)).toEqual(new Set([true, false]))
}

/** The values of a row without its stamps, to insert another like it. */
export function fresh<R extends { readonly id: number; readonly version: number; readonly auditSeq: number }>(
  row: R,
) {
  const { id: _id, version: _version, auditSeq: _auditSeq, ...values } = row
  return values
}

/** A workstation with one concluded letter of one person and its drafted reply, whose rows a rule is tried on. */
export interface RulesDesk {
  readonly desk: TestWorkstation
  readonly requestId: number
  readonly replyId: number
  idOf(key: TeamKey): number
  /** The human behind an account. */
  humanOf(userId: number): HumanId
  /** One of the people, by the generator. */
  someone(random: ReturnType<typeof generator>): number
  write(change: (tx: Writing) => void): void
  personOf(tx: Reading): NonNullable<ReturnType<typeof firstPerson>>
  /** What of this kind waits for an account by the SQL of the workbench: `kind:id`. */
  waitingFor(userId: number, roles: readonly Role[], only: WorkKind): string[]
}

const firstPerson = (tx: Reading, requestId: number) => tx.first(candidateTable, { requestId })

/** Starts such a desk. */
export async function startRulesDesk(): Promise<RulesDesk> {
  const desk = await startTestWorkstation({ at: draftMoment })
  const requestId = await concludedLetter(desk, ['listed'])
  const draft = { requestId, kind: 'first' as const, candidateIds: [], correctsReplyId: null, copies: 2 }
  const { replyId } = await desk.as('drafter').call('replies.draft', draft)
  const idOf = (key: TeamKey) => desk.as(key).userId
  return {
    desk,
    requestId,
    replyId,
    idOf,
    humanOf: (userId) => desk.store.read((tx) => humanOf(tx, userId)),
    someone: (random) => idOf(random.one(rulePeople)),
    write: (change) =>
      desk.store.transact({ userId: 1, name: '试验' }, (tx) => {
        change(tx)
        tx.record({ act: 'request.changed', object: `request:${requestId}` })
      }),
    personOf: (tx) => {
      const person = firstPerson(tx, requestId)
      if (person === null) throw new Error('no person')
      return person
    },
    waitingFor: (userId, roles, only) =>
      desk.store.read((tx) => {
        const found = waitingSql(tx, { worker: { userId, roles }, work: openWork, only })
        if (found === null) return []
        return tx
          .select<{ kind: string; id: number }>(`${found.sql} SELECT kind, id FROM waiting`, ...found.values)
          .map(({ kind, id }) => `${kind}:${id}`)
      }),
  }
}
