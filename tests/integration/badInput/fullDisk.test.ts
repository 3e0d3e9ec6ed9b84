import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { candidateTable } from '../../../electron/candidateRecord/candidateTable.ts'
import { storeFolder } from '../../../electron/database/file/storeFolder.ts'
import { rosterTable } from '../../../electron/roster/rosterTable.ts'
import type { Result } from '../../../shared/errors.ts'
import { previewed } from '../../support/lists.ts'
import { workingMoment } from '../../support/registrations.ts'
import { inventedId } from '../../support/rosterSheets.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'
import { trailOf } from '../../support/trailOf.ts'
import { copyTemplate } from '../../support/workstationTemplate.ts'

const mebibyte = 1024 * 1024
let store: { readonly dataFolder: string; readonly dek: Buffer }
beforeEach(async () => {
  store = await copyTemplate()
})
afterEach(() => fs.rmSync(store.dataFolder, { recursive: true, force: true }))

interface Said {
  readonly requestId: number
  readonly committed: Result<unknown>
  readonly again: Result<unknown>
  readonly canRead: boolean
}

/** A list of so many persons, and blank lines that make the file so many bytes longer. */
function list({ persons, blankBytes }: { readonly persons: number; readonly blankBytes: number }): Buffer {
  const lines = Array.from({ length: persons }, (_, index) => {
    const birth = new Date(Date.UTC(1980, 0, 1 + (index % 9000)))
      .toISOString()
      .slice(0, 10)
      .replaceAll('-', '')
    return `试验人,${inventedId(1 + (index % 900), birth)}`
  })
  return Buffer.from(
    ['姓名,公民身份号码', ...lines, `${' '.repeat(9999)}\n`.repeat(blankBytes / 10_000)].join('\n'),
  )
}

/** Imports where no file may grow beyond so many bytes: to the program that is a full disk. */
function importWithin(bytes: number, file: Buffer): Said {
  const place = path.join(store.dataFolder, 'list.csv')
  fs.writeFileSync(place, file)
  const script = new URL('./limitedImport.ts', import.meta.url).pathname
  const words = [script, store.dataFolder, store.dek.toString('hex'), place]
    .map((word) => `"${word}"`)
    .join(' ')
  const command = `ulimit -f ${bytes / 512}; exec "${process.execPath}" ${words}`
  const said = execFileSync('sh', ['-c', command], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  fs.rmSync(place)
  return JSON.parse(said) as Said
}

describe('a disk that fills up while a list is stored', () => {
  it.each([
    ['its file', { persons: 20, blankBytes: 6_000_000, room: 4 * mebibyte, code: 'disk-full' }],
    ['its rows', { persons: 6000, blankBytes: 0, room: 2 * mebibyte, code: 'read-only' }],
  ])('says what to do, stores nothing of %s, and takes the list once there is room', async (_, size) => {
    const file = list(size)
    const { requestId, committed, again, canRead } = importWithin(size.room, file)
    const fault = { code: size.code, message: expect.stringMatching(/磁盘.*。$/u) }
    expect(committed).toMatchObject({ ok: false, fault })
    expect(again).toMatchObject({ ok: false, fault })
    expect(canRead).toBe(true)

    await using workstation = await startTestWorkstation({ at: workingMoment, existing: store })
    const { store: opened } = workstation
    const counts = () =>
      opened.read((tx) => [tx.count(rosterTable, {}), tx.count(candidateTable, {})] as const)
    expect(counts()).toEqual([0, 0])
    expect(fs.readdirSync(storeFolder(store.dataFolder).attachments)).toEqual([])
    expect(trailOf(workstation, 'r').map(({ act }) => act)).not.toContain('roster.committed')
    expect(await opened.verify()).toMatchObject({ ok: true })

    const registrar = workstation.as('registrar')
    const { previewId } = await previewed(registrar, requestId, { name: '名单.csv', bytes: file })
    await registrar.call('rosters.commit', { previewId })
    expect(counts()).toEqual([1, size.persons])
  })
})

/** A disk of one's own takes a name space; where the system allows none, nothing can be filled up. */
const mayMount = spawnSync('unshare', ['--user', '--map-root-user', '--mount', 'true']).status === 0

/** Runs the day of `fullDiskStation.ts` on a disk of 48 MiB that holds this store. */
function dayOnSmallDisk(): Record<'withReserve' | 'withoutReserve', Record<string, unknown>> {
  const disk = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-disk-'))
  const script = new URL('./fullDiskStation.ts', import.meta.url).pathname
  const command = [
    `mount -t tmpfs -o size=48m tmpfs "${disk}"`,
    `cp -a "${store.dataFolder}" "${disk}/data"`,
    `exec "${process.execPath}" "${script}" "${disk}/data"`,
  ].join(' && ')
  const args = ['--user', '--map-root-user', '--mount', 'sh', '-c', command]
  const said = execFileSync('unshare', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  fs.rmdirSync(disk)
  return JSON.parse(said)
}

describe.runIf(mayMount)('a disk without any room', () => {
  it('lets people in from its reserve to verify and to back up, and without one refuses in words', () => {
    const { withReserve, withoutReserve } = dayOnSmallDisk()
    expect(withReserve).toMatchObject({
      atFirst: 8 * mebibyte,
      login: { ok: true, value: { notices: [expect.stringContaining('磁盘已满')] } },
      left: 0,
      draft: 'ok',
      verified: { isIntact: true },
      backup: true,
      again: { ok: true, value: { notices: [] } },
      atLast: 8 * mebibyte,
    })
    const full = { ok: false, fault: { code: 'disk-full', message: expect.stringContaining('磁盘空间不足') } }
    expect(withoutReserve).toMatchObject({
      login: full,
      wrong: full,
      // The wrong password is remembered; nothing says that the record of refusals was tampered with.
      after: { ok: true, value: { notices: [expect.stringContaining('1 次登录失败')] } },
      change: full,
      old: 'ok',
      leftOver: false,
    })
  })
})
