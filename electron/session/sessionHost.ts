import type { ClockStanding } from '../../shared/clock/model.ts'
import type { ServerEvent } from '../../shared/ipc/events.ts'
import type { Principal } from '../../shared/rights/decision.ts'
import type { Actor } from '../call/actor.ts'
import type { Clock } from '../call/clock.ts'
import type { SessionService } from '../call/sessionService.ts'
import type { Table } from '../database/row/table.ts'
import type { Log } from '../log/log.ts'
import type { Reserve } from '../machine/reserve.ts'
import type { WaitingFor } from './lock/lockPeople.ts'
import type { Session } from './session.ts'

/** What the session needs of the workstation around it. */
export interface SessionParts {
  readonly dataFolder: string
  readonly clock: Clock
  readonly log: Log
  /** The tables the store is opened with. */
  readonly tables: readonly Table[]
  /** Room kept for a full disk; none unless told. */
  readonly reserve?: Reserve
  /** What waits for a person, for the lock page; nothing unless told. */
  readonly waitingFor?: WaitingFor
  announce(event: ServerEvent): void
  /** Called after database and keys are gone, with words for the lock page. */
  onLocked(words: string): void
}

/** The session service and what only the dispatcher may ask of it. */
export interface SessionHost extends SessionService {
  /** Whom the next call is from; locks first when a limit has passed. */
  principal(): Principal
  /** True while somebody is logged in. */
  isOpen(): boolean
  /** Adds something the person should know. */
  notice(words: string): void
  /** What time it is as far as is known: see `ClockWatch.now`. */
  now(): Date
  /** What is wrong with the machine's clock, or null; tells the window when that changes. */
  clockStanding(): ClockStanding | null
  /** Hears from the shell that the window can or cannot be seen. */
  noteHidden(hidden: boolean): void
  /** The running session; throws `locked` when there is none. */
  current(): Session
  /** Who acts, re-read from the database; throws `locked` when the account was closed. */
  actor(): Actor
  /** Uses up the fresh password proof. */
  takeStepUp(): boolean
  /** Locks without being asked by the person; does nothing while nobody is logged in. */
  lockFor(cause: LockCause): Promise<void>
  /** Locks when a limit has passed; announces the last minute. */
  tick(): void
}

/** Why the core locks without being asked by the person, with the words of the lock page. */
export const lockCauses = {
  idle: '长时间无人操作，已锁屏。',
  hidden: '窗口长时间不在前台，已锁屏。',
  absolute: '本次登录已满规定时长，请重新登录。',
  suspended: '计算机休眠，已锁屏。',
  screenLocked: '系统已锁屏。',
  closed: '程序已关闭。',
  accountClosed: '账号已停用，请联系管理员。',
  refusedTooOften: '口令连续错误，已锁屏。',
} as const satisfies Record<string, string>
export type LockCause = keyof typeof lockCauses
