import { isAdministratorRole } from '../../../shared/rights/role.ts'
import type { LockPerson } from '../../../shared/session/model.ts'
import type { CalendarDate } from '../../../shared/time.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { settingOf } from '../../setting/settingRepository.ts'
import { activeUsers, type User } from '../../userRecord/userRepository.ts'

/** What waits for a person: how many things, and the nearest last day among them; null where none has one. */
export interface WaitingWork {
  readonly items: number
  readonly nearest: CalendarDate | null
}

/** Answers what waits for a person; from the roof, because it asks every subject. */
export type WaitingFor = (tx: Reading, person: User) => WaitingWork

/** What the lock page is made from. */
export interface LockLook {
  readonly waitingFor: WaitingFor
  /** Who locks; somebody else is next where work waits for others too. */
  readonly leaver: number
  monotonicMs(): number
}

/** One key each: 1 to 9. */
const mostPeople = 9
/** A lock may not wait for a slow count: who is left out is shown without a number. */
const budgetMs = 150

/** Whom the lock page offers, nobody where the centre hides names: the desk before the administrators, each in the order they came. */
export function peopleOffered(tx: Reading): readonly User[] {
  if (settingOf(tx, 'session.hideNames')) return []
  const isDesk = (user: User) => !user.roles.some(isAdministratorRole)
  const users = activeUsers(tx)
  return [...users.filter(isDesk), ...users.filter((user) => !isDesk(user))].slice(0, mostPeople)
}

/** The people of the lock page, without numbers: what stands there while nobody has counted. */
export function namedPeople(tx: Reading): readonly LockPerson[] {
  return peopleOffered(tx).map(({ name, loginName }) => ({ name, loginName, waiting: null, isNext: false }))
}

/** The people of the lock page with how much waits for each, never what: 待复核 would say that somebody is listed. */
export function countedPeople(
  tx: Reading,
  { waitingFor, leaver, monotonicMs }: LockLook,
): readonly LockPerson[] {
  const end = monotonicMs() + budgetMs
  const counted = peopleOffered(tx).map((user) => ({
    user,
    work: monotonicMs() < end ? waitingFor(tx, user) : null,
  }))
  const next = counted
    .filter(({ user, work }) => user.id !== leaver && work !== null && work.items > 0)
    .toSorted((a, b) => latest(a.work?.nearest).localeCompare(latest(b.work?.nearest)))[0]
  return counted.map(({ user: { id, name, loginName }, work }) => ({
    name,
    loginName,
    waiting: work?.items ?? null,
    isNext: id === next?.user.id,
  }))
}

const latest = (day: CalendarDate | null | undefined): string => day ?? '9999-12-31'
