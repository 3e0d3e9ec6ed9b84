import { z } from 'zod'
import { command, query } from '../ipc/procedure.ts'
import { reasonOf } from '../ipc/reason.ts'
import { LoginName, Password } from '../rights/credentials.ts'
import { Instant } from '../time.ts'
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
    }),
    BackupReport,
    { session: 'always', roles: 'everyone', clock: 'any' },
  ),
}
