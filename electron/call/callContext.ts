import type { ServerEvent } from '../../shared/ipc/events.ts'
import type { AttachmentStore } from '../attachment/attachmentStore.ts'
import type { Reading, SideWriting, Writing } from '../database/row/transaction.ts'
import type { Log } from '../log/log.ts'
import type { ParserClient } from '../parser/child/parserClient.ts'
import type { Store } from '../store/store.ts'
import type { Actor } from './actor.ts'
import type { SessionService } from './sessionService.ts'
import type { ShellClient } from './shellClient.ts'
import type { UploadStore } from './uploads.ts'

/** What a handler may ask of the store beside reading and writing: proofs and copies. */
export type StoreCare = Pick<
  Store,
  | 'storeId'
  | 'head'
  | 'isBreached'
  | 'verify'
  | 'verifyWhole'
  | 'checkPages'
  | 'traceMac'
  | 'exportKey'
  | 'signForOutside'
  | 'checkpoint'
>

/** Everything a handler may use. While locked, all but `session` and `log` answer with the fault `locked`. */
export interface CallContext {
  readonly actor: Actor
  /** The clock of the core; handlers never ask another. */
  now(): Date
  /** Reads without leaving an entry: lists, dictionaries, settings. Records of persons are read inside `transact`. */
  read<T>(work: (tx: Reading) => T): T
  /** The one door for writes: synchronous, one transaction, at least one audit entry, or it throws and nothing happened. */
  transact<T>(work: (tx: Writing) => T): T
  /** Writes side tables alone, without an entry: drafts of half-filled forms, search indexes. */
  sideWrite<T>(work: (tx: SideWriting) => T): T
  /** Where everything of this workstation lies. */
  readonly dataFolder: string
  readonly attachments: AttachmentStore
  readonly store: StoreCare
  readonly parser: ParserClient
  readonly shell: ShellClient
  readonly session: SessionService
  /** Files the window handed in: `uploads.take(uploadId)` gives bytes, file name and SHA-256, once. */
  readonly uploads: UploadStore
  readonly log: Log
  /** Tells the window that something it shows has changed. */
  announce(event: ServerEvent): void
}
