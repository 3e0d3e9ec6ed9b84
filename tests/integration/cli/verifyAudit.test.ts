import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '../../../electron/cli/audit/verifyAudit.ts'
import { createHeads } from '../../../electron/database/key/headRecords.ts'
import { decodeKeyring, encodeKeyring } from '../../../electron/database/key/keyringFormat.ts'
import { loadKeys } from '../../../electron/database/key/keys.ts'
import { claimFolder } from '../../../electron/machine/instanceLock.ts'
import { entryReader } from '../../../electron/trail/storedEntry.ts'
import { printedHead } from '../../../shared/audit/printedHead.ts'
import { addRow, attack, diskState, forgeFrom } from '../../support/storeFiles.ts'
import {
  filesOf,
  openTestWorld,
  type TestWorld,
  testLoginName,
  testPassword,
} from '../../support/testDatabase.ts'

const acts = 8
const last = acts + 1
const project = fileURLToPath(new URL('../../../', import.meta.url))

let world: TestWorld
let elsewhere: string
/** The printed heads of all entries, from the first. */
let printed: readonly string[]

beforeAll(async () => {
  world = await openTestWorld()
  for (let number = 1; number <= acts; number += 1) world.transact((tx) => addRow(tx, `r${number}`))
  await world.closeStore()
  elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-auditor-'))
  attack(world, (handle) => {
    const { link } = entryReader(handle)
    printed = Array.from({ length: last }, (_, index) =>
      printedHead({ seq: index + 1, link: link(index + 1) }),
    )
  })
})
afterAll(async () => {
  fs.rmSync(elsewhere, { recursive: true, force: true })
  await world.close()
})

const witnessFile = () => path.join(elsewhere, 'witness.json')
const copies = () => fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('verify-audit-'))

interface Answer {
  readonly code: number
  readonly said: readonly string[]
  readonly told: readonly string[]
}

async function ask(
  more: readonly string[] = [],
  { root = '', password = testPassword, folder = world.folder } = {},
): Promise<Answer & { readonly report: Record<string, unknown> }> {
  const said: string[] = []
  const told: string[] = []
  const code = await verifyAudit({
    args: ['--data-folder', folder, '--login', testLoginName, ...more],
    lines: (async function* () {
      yield root
      yield password
    })(),
    print: (line) => said.push(line),
    complain: (line) => told.push(line),
    now: () => new Date('2026-12-01T00:00:00.000Z'),
  })
  return { code, said, told, report: said[0] === undefined ? {} : JSON.parse(said[0]) }
}

const rootOf = () =>
  world.sealRoot
    .toString('hex')
    .toUpperCase()
    .replace(/(.{4})/g, '$1-')

describe('verify-audit', () => {
  it('says that everything holds, writes nothing in the folder, leaves no copy, and only then a witness', async () => {
    const before = diskState(world.folder)
    const { code, said, told, report } = await ask(
      ['--witness', witnessFile(), '--head', ` ${printed[4]?.toLowerCase().replaceAll('-', ' ')}`],
      { root: rootOf() },
    )

    expect([code, said.length, told]).toEqual([0, 1, []])
    expect(Object.keys(report)).toEqual([
      'ok',
      'entries',
      'rows',
      'head',
      'seals',
      'witness',
      'heads',
      'firstBad',
    ])
    expect(report).toEqual({
      ok: true,
      entries: last,
      rows: acts,
      head: { seq: last, link: expect.stringMatching(/^[0-9a-f]{64}$/) },
      seals: true,
      witness: null,
      heads: [{ seq: 5, ok: true }],
      firstBad: null,
    })
    expect(diskState(world.folder)).toEqual(before)
    expect(copies()).toEqual([])
    const { storeId } = JSON.parse(fs.readFileSync(filesOf(world).keyring, 'utf8'))
    expect(JSON.parse(fs.readFileSync(witnessFile(), 'utf8'))).toEqual({
      format: 1,
      storeId,
      ...(report.head as object),
      at: '2026-12-01T00:00:00.000Z',
    })
    expect((await ask(['--witness', witnessFile()])).report).toMatchObject({
      ok: true,
      seals: null,
      witness: { seq: last, ok: true },
    })
  })

  it.each<{ what: string; more?: readonly string[]; secrets?: object; words: string }>([
    { what: 'a wrong password', secrets: { password: '不对的口令' }, words: '用户名或密码不正确' },
    { what: 'a root that is none', secrets: { root: 'abc' }, words: '留痕验证码应为 64 位' },
    { what: 'a head that is none', more: ['--head', '5-ABCD'], words: '链头码应为' },
    { what: 'an unknown switch', more: ['--quick', 'yes'], words: '用法' },
    { what: 'a switch twice', more: ['--login', 'other'], words: '用法' },
    { what: 'a word too many', more: ['more'], words: '用法' },
    { what: 'a folder that is none', secrets: { folder: '/nowhere' }, words: '找不到这个数据文件夹' },
    { what: 'a folder without a store', secrets: { folder: os.tmpdir() }, words: 'keyring.json' },
  ])('ends with 2 and one sentence for $what', async ({ more, secrets, words }) => {
    const { code, said, told } = await ask(more, secrets)
    expect([code, said, told.length]).toEqual([2, [], 1])
    expect(told[0]).toContain(words)
  })

  it('refuses a witness inside the folder, and one that is no witness', async () => {
    expect((await ask(['--witness', path.join(world.folder, 'w.json')])).told[0]).toContain(
      '不能放在被核验的文件夹里',
    )
    const strange = path.join(elsewhere, 'strange.json')
    fs.writeFileSync(strange, '{}')
    expect((await ask(['--witness', strange])).told[0]).toContain('见证文件读不懂')
  })

  it('does not verify a folder that the program, or SQLite, has open', async () => {
    const lock = await claimFolder({ folder: world.folder, name: 'core' })
    expect((await ask()).code).toBe(2)
    await lock?.release()
    await world.reopen()
    const { code, told } = await ask()
    await world.closeStore()
    expect([code, told[0]]).toEqual([2, '程序正打开着这个数据文件夹，请先退出程序再核验。'])
  })

  it('names the first forged seal, the witness and the printed head against one who has every key of the moment', async () => {
    const kept = fs.readFileSync(witnessFile())
    const whole = `${world.folder}-whole`
    fs.cpSync(world.folder, whole, { recursive: true })
    forge(world, 6)

    // Without what stands outside, nothing shows.
    expect((await ask()).report).toMatchObject({ ok: true, firstBad: null })
    expect(await ask([], { root: rootOf() })).toMatchObject({
      code: 3,
      report: { ok: false, seals: false, firstBad: { seq: 6, reason: 'seal-changed', row: null } },
    })
    expect(await ask(['--witness', witnessFile()])).toMatchObject({
      code: 3,
      report: { witness: { seq: last, ok: false }, firstBad: { seq: last, reason: 'witness-differs' } },
    })
    const heads = [
      '--head',
      printed[4] ?? '',
      '--head',
      printed[6] ?? '',
      '--head',
      `${last + 5}-0000-0000-0000-0000`,
    ]
    expect((await ask(heads)).report).toMatchObject({
      heads: [
        { seq: 5, ok: true },
        { seq: 7, ok: false },
        { seq: last + 5, ok: false },
      ],
      firstBad: { seq: 7, reason: 'printed-head-differs' },
    })
    expect(fs.readFileSync(witnessFile()).equals(kept)).toBe(true)
    fs.rmSync(world.folder, { recursive: true })
    fs.renameSync(whole, world.folder)
  })

  it('finds a root of another trail, a damaged page and a folder put back whole', async () => {
    expect((await ask([], { root: 'ab'.repeat(32) })).report).toMatchObject({
      ok: false,
      seals: false,
      firstBad: { seq: 1, reason: 'seal-changed' },
    })
    const yesterday = `${world.folder}-yesterday`
    fs.cpSync(world.folder, yesterday, { recursive: true })
    await world.reopen()
    world.transact((tx) => addRow(tx, 'today'))
    const today = printedHead(world.store.head())
    await world.closeStore()
    expect((await ask(['--witness', witnessFile(), '--head', today])).code).toBe(0)
    expect((await ask(['--witness', witnessFile()], { folder: yesterday })).report).toMatchObject({
      firstBad: { seq: last + 1, reason: 'witness-differs' },
    })
    expect((await ask(['--head', today], { folder: yesterday })).report).toMatchObject({
      firstBad: { seq: last + 1, reason: 'printed-head-differs' },
    })
    fs.rmSync(yesterday, { recursive: true })
  })

  it('opens a keyring of the first format too, and none of a later one, nor an old one that was put back', async () => {
    const { keyring } = filesOf(world)
    const kept = fs.readFileSync(keyring)
    const content = decodeKeyring(kept.toString())?.content
    if (content?.format !== 2) throw new Error('not as expected')
    const { keyNumber: _, nextKey: __, recovery: ___, backupKey: ____, ...first } = content
    const asked = async (other: object) => {
      fs.writeFileSync(keyring, encodeKeyring(other as typeof content, world.dek))
      return await ask()
    }
    expect(await asked({ ...first, format: 1 })).toMatchObject({ code: 0, report: { ok: true } })
    expect(await asked({ ...content, format: 3 })).toMatchObject({ code: 2 })
    const spare = `${world.folder}-spare`
    fs.cpSync(world.folder, spare, { recursive: true })
    await asked({ ...content, revision: content.revision + 1 })
    await world.reopen()
    await world.closeStore()
    expect((await ask()).code).toBe(0)
    const { code, told } = await asked(content)
    expect([code, told]).toEqual([2, [expect.stringContaining('换回了旧版本')]])
    fs.rmSync(world.folder, { recursive: true })
    fs.renameSync(spare, world.folder)
    fs.writeFileSync(keyring, kept)
  })

  it('answers from the command line, with a path of the caller’s folder', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        path.join(project, 'scripts/cli.mjs'),
        'verify-audit',
        '--data-folder',
        path.basename(world.folder),
        '--login',
        testLoginName,
      ],
      { input: `\n${testPassword}\n`, encoding: 'utf8', cwd: path.dirname(world.folder) },
    )
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, seals: null })
  })
})

/** Changes the actor of an entry and makes links, seals and head records agree again, with the keys that stand in the store. */
function forge(on: TestWorld, seq: number): void {
  attack(on, (handle) => {
    forgeFrom(handle, seq)
    const reader = entryReader(handle)
    createHeads(
      filesOf(on).heads,
      { seq: reader.last(), link: reader.link(reader.last()) },
      loadKeys(handle).head,
    )
  })
}
