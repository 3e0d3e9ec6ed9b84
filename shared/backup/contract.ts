import { z } from 'zod'
import { command, query } from '../ipc/procedure.ts'
import { reasonOf } from '../ipc/reason.ts'
import { PrintDestination } from '../printing/model.ts'
import { LoginName, Password } from '../rights/credentials.ts'
import { Instant } from '../time.ts'
import { LastNumber, LostAct, numberSources, restorationKinds, UsedNumbers } from './restoration.ts'
import { backupStates } from './standing.ts'

/** An absolute path on this machine, as a person chose or typed it. */
const Folder = z.string().trim().min(1, '请选择或填写文件夹').max(1000)

/** A place that files may leave to or come from: the export folder or a stick. */
export const Location = z.strictObject({
  folder: z.string(),
  label: z.string(),
  kind: z.enum(['export', 'removable']),
  freeBytes: z.int().nullable(),
})
export type Location = z.infer<typeof Location>

/** A backup that was read back and proved. */
export const BackupReport = z.strictObject({
  folder: z.string(),
  createdAt: Instant,
  entries: z.int(),
  rows: z.int(),
  attachments: z.int(),
  bytes: z.int(),
})
export type BackupReport = z.infer<typeof BackupReport>

const Credentials = z.strictObject({ loginName: LoginName, password: Password })

/** The last number of a series as each of two people read it from the paper register. */
const TypedNumber = z.strictObject({
  series: LastNumber.shape.series,
  year: LastNumber.shape.year,
  systemAdmin: LastNumber.shape.serial,
  securityAdmin: LastNumber.shape.serial,
})

/** What a restore will mean, before it is done. */
export const RestorePreview = z.strictObject({
  kind: z.enum(restorationKinds),
  source: z.enum(numberSources),
  backupAt: Instant,
  lostFrom: Instant,
  lostTo: Instant,
  /** Null where the store that is here cannot be read. */
  lostEntries: z.int().nullable(),
  numbers: z.array(UsedNumbers),
  /** What two people are to read from the paper registers; empty where the store that is here says it. */
  last: z.array(LastNumber),
})
export type RestorePreview = z.infer<typeof RestorePreview>

/** A restore that was done, as its explanation shows it. */
const Restoration = z.strictObject({
  id: z.int(),
  kind: z.enum(restorationKinds),
  source: z.enum(numberSources),
  restoredAt: Instant,
  backupAt: Instant,
  lostFrom: Instant,
  lostTo: Instant,
  lostEntries: z.int().nullable(),
  lostActs: z.array(LostAct),
  numbers: z.array(UsedNumbers),
})

/** What the window may ask about copies of the whole store. */
export const backupContract = {
  'locations.list': query(z.strictObject({}), z.array(Location), { session: 'always', roles: 'everyone' }),
  /** Opens the system's own folder dialog; null when the person changed their mind. */
  'locations.choose': query(
    z.strictObject({ title: z.string().max(60) }),
    z.strictObject({ folder: z.string().nullable() }),
    { session: 'always', roles: 'everyone' },
  ),
  /** Writes an encrypted copy and proves it by reopening; progress comes as events of the job `backups.create`. */
  'backups.create': command(z.strictObject({ folder: Folder }), BackupReport, {
    session: 'unlocked',
    roles: ['systemAdmin'],
    clock: 'any',
  }),
  /** When the newest backup was proved, and how long work has been going on that none holds. */
  'backups.standing': query(
    z.strictObject({}),
    z.strictObject({
      lastAt: Instant.nullable(),
      unsavedSince: Instant.nullable(),
      days: z.int().min(0),
      state: z.enum(backupStates),
    }),
    { session: 'unlocked', roles: ['systemAdmin', 'securityAdmin', 'auditor'] },
  ),
  /** The backups inside a folder, newest first, unproved. */
  'backups.find': query(
    z.strictObject({ folder: Folder }),
    z.array(z.strictObject({ folder: z.string(), name: z.string(), createdAt: Instant })),
    { session: 'always', roles: 'everyone' },
  ),
  /** Reads a backup through without changing anything. */
  'backups.check': command(z.strictObject({ folder: Folder }), BackupReport, {
    session: 'unlocked',
    roles: ['systemAdmin', 'auditor'],
    clock: 'any',
  }),
  /** Restores a backup aside, opens everything of it and removes it again; the live store is not touched. */
  'backups.drill': command(z.strictObject({ folder: Folder }), BackupReport, {
    session: 'unlocked',
    roles: ['systemAdmin', 'auditor'],
    clock: 'any',
  }),
  /**
   * Puts a backup in place of the store, while nobody is logged in: 系统管理员 and 安全管理员 of the backup both type
   * their passwords. What was there is put aside, never deleted.
   */
  'backups.restore': command(
    z.strictObject({
      folder: Folder,
      reason: reasonOf('请写明恢复的理由', 4),
      systemAdmin: Credentials,
      securityAdmin: Credentials,
      /** Asked for where the store that is here cannot be read: see `backups.previewRestore`. */
      paperNumbers: z.array(TypedNumber).max(400).default([]),
    }),
    BackupReport,
    { session: 'always', roles: 'everyone', clock: 'any' },
  ),
  /** Says what restoring this backup will mean; touches nothing. */
  'backups.previewRestore': command(
    z.strictObject({ folder: Folder, systemAdmin: Credentials, securityAdmin: Credentials }),
    RestorePreview,
    { session: 'always', roles: 'everyone', clock: 'any' },
  ),
  /** The restores of this store, newest first, and whether a taking over (换机) is still to be settled. */
  'backups.restorations': query(
    z.strictObject({}),
    z.strictObject({ restorations: z.array(Restoration), isAdoptionOpen: z.boolean() }),
    { session: 'unlocked', roles: ['systemAdmin', 'securityAdmin', 'auditor'] },
  ),
  /** 恢复情况说明 of one restore, on A4. */
  'backups.printRestoration': command(
    z.strictObject({ id: z.int(), destination: PrintDestination }),
    z.strictObject({ target: z.string(), exportedTo: z.string().nullable() }),
    { session: 'unlocked', roles: ['systemAdmin', 'securityAdmin', 'auditor'], clock: 'any' },
  ),
  /** 换机登记: the other administrator and this one say that the store belongs on this machine now. */
  'backups.settleAdoption': command(
    z.strictObject({ reason: reasonOf('请写明换机的原因和经过', 10), second: Credentials }),
    z.strictObject({}),
    { session: 'unlocked', roles: ['systemAdmin', 'securityAdmin'], clock: 'any' },
  ),
}
