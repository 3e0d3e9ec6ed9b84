import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { AttachmentStore } from '../../electron/attachment/attachmentStore.ts'
import { tables } from '../../electron/core/tables.ts'
import { storeFolder } from '../../electron/database/file/storeFolder.ts'
import type { AuditActor, Reading, Writing } from '../../electron/database/row/transaction.ts'
import { createStore } from '../../electron/store/createStore.ts'
import { openStore, type Store } from '../../electron/store/store.ts'

/** The password of the one person in a test world's keyring. */
export const testPassword = '只用于测试的口令 2026'
/** The login name of that person. */
export const testLoginName = 'tester'
/** Who acts in a test unless told otherwise. */
export const testActor: AuditActor = { userId: 1, name: '测试甲' }

/** A real encrypted store in a folder of its own. */
export interface TestWorld {
  readonly folder: string
  readonly dek: Buffer
  readonly sealRoot: Buffer
  /** The open store; after `reopen` the new one. */
  readonly store: Store
  readonly attachments: AttachmentStore
  /** The clock: fixed until `setNow`. */
  now(): Date
  setNow(at: string): void
  read<T>(work: (tx: Reading) => T): T
  transact<T>(work: (tx: Writing) => T, actor?: AuditActor): T
  /** The acts of the trail from the oldest, with object, reason and detail. */
  trail(): readonly TestEntry[]
  /** Closes the store and leaves the folder, for tests that change files. */
  closeStore(): Promise<void>
  /** Opens the store again, from whatever the folder holds now. */
  reopen(): Promise<Store>
  /** Closes and removes everything. */
  close(): Promise<void>
}

/** An entry as tests compare it. */
export interface TestEntry {
  readonly seq: number
  readonly actorId: number
  readonly act: string
  readonly object: string
  readonly result: string
  readonly reason?: string
  readonly detail?: unknown
}

interface Template {
  readonly folder: string
  readonly dek: string
  readonly sealRoot: string
}

const start = '2026-11-20T01:00:00.000Z'
const bootId = '00000000-0000-4000-8000-000000000000'

/** A fresh world with all migrations, copied from a template that is made once per schema. */
export async function openTestWorld(): Promise<TestWorld> {
  const template = await templateOf()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-test-'))
  fs.cpSync(template.folder, folder, { recursive: true })
  const dek = Buffer.from(template.dek, 'hex')
  let moment = new Date(start)
  const now = () => moment
  const open = () => openStore({ tables, dataFolder: folder, dek, now, bootId })
  let store: Store | null = await open()
  const current = (): Store => {
    if (store === null) throw new Error('the test world is closed')
    return store
  }
  const closeStore = async () => {
    const closing = store
    store = null
    await closing?.close()
  }
  return {
    folder,
    dek,
    sealRoot: Buffer.from(template.sealRoot, 'hex'),
    get store() {
      return current()
    },
    get attachments() {
      return current().attachments
    },
    now,
    setNow: (at) => {
      moment = new Date(at)
    },
    read: (work) => current().read(work),
    transact: (work, actor = testActor) => current().transact(actor, work),
    trail: () => current().read(trailOf),
    closeStore,
    reopen: async () => {
      await closeStore()
      store = await open()
      return store
    },
    close: async () => {
      await closeStore()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

function trailOf(tx: Reading): readonly TestEntry[] {
  return tx
    .select<Record<string, unknown>>(
      `SELECT seq, actor_id AS actorId, act, object, result, body
       FROM audit_entries WHERE actor_id > 0 ORDER BY seq`,
    )
    .map(
      ({ body, ...entry }) => ({ ...entry, ...(body === null ? {} : JSON.parse(String(body))) }) as TestEntry,
    )
}

let made: Promise<Template> | null = null

function templateOf(): Promise<Template> {
  made ??= findOrMakeTemplate()
  return made
}

async function findOrMakeTemplate(): Promise<Template> {
  const place = path.join(os.tmpdir(), `cqw-test-template-${storeSources()}`)
  const notes = path.join(place, 'template.json')
  if (!fs.existsSync(notes)) await makeTemplate(place)
  return JSON.parse(fs.readFileSync(notes, 'utf8')) as Template
}

/** A digest of everything that decides what a new store looks like. */
function storeSources(): string {
  const digest = createHash('sha256')
  for (const folder of ['database', 'audit', 'store', 'trail']) {
    const place = path.join(import.meta.dirname, '../../electron', folder)
    for (const name of (fs.readdirSync(place, { recursive: true }) as string[]).sort())
      if (name.endsWith('.ts')) digest.update(name).update(fs.readFileSync(path.join(place, name)))
  }
  return digest.digest('hex').slice(0, 16)
}

/** Several test processes may come at once: each makes its own, the first one's is kept. */
async function makeTemplate(place: string): Promise<void> {
  const building = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-test-making-'))
  const dataFolder = path.join(building, 'data')
  fs.mkdirSync(dataFolder)
  const founding = await createStore({
    tables,
    dataFolder,
    cipher: 'aegis',
    now: () => new Date(start),
    bootId,
  })
  const sealRoot = founding.sealRoot.toString('hex')
  const dek = Buffer.from(founding.dek).toString('hex')
  await founding.finish([{ userId: 1, loginName: testLoginName, password: testPassword }])
  const template: Template = { folder: path.join(place, 'data'), dek, sealRoot }
  fs.writeFileSync(path.join(building, 'template.json'), JSON.stringify(template))
  try {
    fs.renameSync(building, place)
  } catch (error) {
    if (!fs.existsSync(path.join(place, 'template.json'))) throw error
    fs.rmSync(building, { recursive: true, force: true })
  }
}

/** The paths of a world's files, for tests that damage them. */
export function filesOf(world: Pick<TestWorld, 'folder'>) {
  return storeFolder(world.folder)
}
