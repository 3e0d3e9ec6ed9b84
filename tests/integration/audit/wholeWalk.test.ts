import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Handle } from '../../../electron/database/file/driver.ts'
import { createHeads } from '../../../electron/database/key/headRecords.ts'
import { loadKeys } from '../../../electron/database/key/keys.ts'
import { entryReader } from '../../../electron/trail/storedEntry.ts'
import { printedHead } from '../../../shared/audit/printedHead.ts'
import { wholeVerdictWords } from '../../../shared/audit/wholeVerdict.ts'
import { addRow, attack, faultCode } from '../../support/storeFiles.ts'
import { filesOf, openTestWorld, type TestWorld } from '../../support/testDatabase.ts'
import { startTestWorkstation } from '../../support/testWorkstation.ts'

const acts = 12
const last = acts + 1

describe('the walk over the whole trail with the 留痕验证码', () => {
  let world: TestWorld
  beforeEach(async () => {
    world = await openTestWorld()
    for (let number = 1; number <= acts; number += 1) world.transact((tx) => addRow(tx, `r${number}`))
  })
  afterEach(() => world.close())

  const walk = (root = Buffer.from(world.sealRoot)) => world.store.verifyWhole(root)
  const afterAttack = async (work: (handle: Handle) => void) => {
    attack(world, work)
    return walk()
  }

  it('says 全部相符 with what it counted, and overwrites the code', async () => {
    const root = Buffer.from(world.sealRoot)
    const verdict = await walk(root)

    expect(verdict).toEqual({
      outcome: 'whole',
      entries: last,
      seals: last,
      rows: acts,
      firstBad: null,
      codeFits: true,
    })
    expect(wholeVerdictWords(verdict).found).toContain(
      `全部相符：${last} 条留痕、${last} 个封印、${acts} 行数据`,
    )
    expect(root.equals(Buffer.alloc(32))).toBe(true)
  })

  it('goes on over entries that others write while it walks', async () => {
    let isWritten = false
    const verdict = await world.store.verifyWhole(Buffer.from(world.sealRoot), () => {
      if (!isWritten) world.transact((tx) => addRow(tx, 'meanwhile'))
      isWritten = true
    })

    expect(verdict).toMatchObject({ outcome: 'whole', entries: last + 1, seals: last + 1, rows: acts + 1 })
  })

  it.each([
    [
      'a tampered body',
      {
        sql: "UPDATE audit_entries SET body = body || ' ' WHERE seq = 5",
        seq: 5,
        reason: 'body-changed',
        words: '正文被改动',
      },
    ],
    [
      'a body without its salt',
      {
        sql: 'UPDATE audit_entries SET salt = NULL, body = NULL WHERE seq = 6',
        seq: 6,
        reason: 'body-missing',
        words: '正文缺失',
      },
    ],
    [
      'a removed member of a list',
      {
        sql: 'UPDATE audit_entries SET rows = substr(rows, 33) WHERE seq = 7',
        seq: 7,
        reason: 'rows-changed',
        words: '清单被改动',
      },
    ],
    [
      'a changed entry',
      {
        sql: "UPDATE audit_entries SET actor_name = '他人' WHERE seq = 4",
        seq: 4,
        reason: 'content-changed',
        words: '内容或校验值被改动',
      },
    ],
    [
      'a changed row',
      {
        sql: "UPDATE attachments SET kind = 'x' WHERE id = 3",
        seq: 4,
        reason: 'row-changed',
        words: '附件第 3 行（由第 4 条留痕记载），数据行被改动',
      },
    ],
    [
      'a removed row',
      {
        sql: 'DELETE FROM attachments WHERE id = 3',
        seq: 4,
        reason: 'row-missing',
        words: '附件第 3 行（由第 4 条留痕记载），数据行丢失',
      },
    ],
    [
      'a removed entry',
      { sql: 'DELETE FROM audit_entries WHERE seq = 6', seq: 6, reason: 'missing', words: '此处缺少留痕' },
    ],
    [
      'a cut tail: the last three entries and their rows',
      {
        sql: 'DELETE FROM audit_entries WHERE seq > 10; DELETE FROM attachments WHERE id > 9',
        seq: 11,
        reason: 'tail-missing',
        words: '末尾的留痕丢失',
      },
    ],
    [
      'a replaced stored key',
      {
        sql: "UPDATE keys SET value = randomblob(32) WHERE name = 'seal'",
        seq: 14,
        reason: 'seal-key-differs',
        words: '封印密钥与本机保存的不符',
      },
    ],
    [
      'a stored key of another place',
      {
        sql: "UPDATE keys SET counter = 99 WHERE name = 'seal'",
        seq: 14,
        reason: 'seal-key-differs',
        words: '封印密钥与本机保存的不符',
      },
    ],
  ] as const)('shows %s with its own reason', async (_, { sql, seq, reason, words }) => {
    const verdict = await afterAttack((handle) => handle.exec(sql))

    expect(verdict).toMatchObject({ outcome: 'broken', firstBad: { seq, reason } })
    const { found, next } = wholeVerdictWords(verdict)
    expect(found).toContain(words)
    expect(found).not.toMatch(/[A-Za-z]/)
    expect(next).toContain('请立即停止使用本机')
  })

  /** Cuts the tail with its rows and makes everything outside agree, as one could who has every key of the moment. */
  const cutTail = (handle: Handle, isCounterSet: boolean) => {
    handle.exec('DELETE FROM audit_entries WHERE seq > 10; DELETE FROM attachments WHERE id > 9')
    if (isCounterSet) handle.exec("UPDATE keys SET counter = 11 WHERE name = 'seal'")
    createHeads(filesOf(world).heads, { seq: 10, link: entryReader(handle).link(10) }, loadKeys(handle).head)
  }

  it('shows a tail that was cut with rows, head records and counter, where the walk without the code sees nothing', async () => {
    await world.closeStore()
    attack(world, (handle) => cutTail(handle, true))
    await world.reopen()

    expect(await world.store.verify()).toMatchObject({ ok: true })
    expect(await walk()).toMatchObject({
      outcome: 'broken',
      firstBad: { seq: 11, reason: 'seal-key-differs' },
      codeFits: true,
    })
  })

  it('is not even opened when the counter of the key was forgotten', async () => {
    await world.closeStore()
    attack(world, (handle) => cutTail(handle, false))

    expect(await faultCode(() => world.reopen())).toBe('trail-behind-head')
  })

  it('tells a wrong code from a broken trail', async () => {
    const verdict = await walk(Buffer.alloc(32, 7))

    expect(verdict).toEqual({
      outcome: 'code-differs',
      entries: last,
      seals: 0,
      rows: acts,
      firstBad: null,
      codeFits: false,
    })
    const { found, next } = wholeVerdictWords(verdict)
    expect(found).toContain('所输验证码与本机留痕不符')
    expect(found).toContain('数据本身相符')
    expect(next).toContain('先与纸上抄录的 64 位逐组核对')
  })

  it('names a break although the code is wrong too', async () => {
    attack(world, (handle) => handle.exec("UPDATE audit_entries SET body = body || ' ' WHERE seq = 5"))
    const verdict = await walk(Buffer.alloc(32, 7))

    expect(verdict).toMatchObject({
      outcome: 'broken',
      firstBad: { seq: 5, reason: 'body-changed' },
      codeFits: false,
    })
    expect(wholeVerdictWords(verdict).found).toContain('验证码也未能得到印证')
  })
})

describe('the auditor’s channel', () => {
  it('takes the code in any writing, keeps it nowhere and records who walked with what result', async () => {
    await using desk = await startTestWorkstation()
    const auditor = desk.as('auditor')
    const code = (desk.sealRoot.toUpperCase().match(/.{4}/g) ?? []).join(' - ')

    expect(await auditor.call('audit.verifyWhole', { code })).toMatchObject({ outcome: 'whole' })
    const wrong = 'ab'.repeat(32)
    expect(await auditor.call('audit.verifyWhole', { code: wrong })).toMatchObject({
      outcome: 'code-differs',
    })
    const { lines } = await auditor.call('audit.list', { filter: { act: 'audit.verifiedWithCode' } })
    expect(lines.map(({ actor, result }) => [actor, result])).toEqual([
      [auditor.name, 'failed'],
      [auditor.name, 'done'],
    ])
    expect(desk.events.some((event) => event.kind === 'progress' && event.job === 'audit.verify')).toBe(true)
    const told = JSON.stringify([lines, desk.events])
    for (const hex of [desk.sealRoot, wrong]) {
      expect(told.toLowerCase()).not.toContain(hex)
      expect(placesWith(desk.dataFolder, hex)).toEqual([])
      expect(desk.store.read((tx) => columnsWith(tx.select, hex))).toEqual([])
    }
  })

  it.each([
    ['', '请输入留痕验证码'],
    ['ab'.repeat(31), '现在是 62 位，少 2 位'],
    ['ab'.repeat(33), '现在是 66 位，多 2 位'],
    [`${'ab'.repeat(31)}GZ`, '其中有“g”'],
  ])('refuses %j with a sentence and leaves no entry', async (code, sentence) => {
    await using desk = await startTestWorkstation()
    const before = desk.store.head().seq
    const answer = await desk.as('auditor').try('audit.verifyWhole', { code })

    expect(answer).toMatchObject({ ok: false, fault: { code: 'invalid-input' } })
    expect(answer.ok ? '' : answer.fault.message).toContain(sentence)
    expect(desk.store.head().seq).toBe(before)
  })

  it('compares a 链头码 from paper, and knows a folder that was put back whole', async () => {
    await using desk = await startTestWorkstation()
    const auditor = desk.as('auditor')
    const { seq, link } = desk.store.head()
    const printed = printedHead({ seq, link })
    const other = printed.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    const typed = ` ${printed.toLowerCase().replaceAll('-', ' ')}`
    const said = async (code: string) => (await auditor.call('audit.compareHead', { code })).outcome

    expect([await said(typed), await said(other), await said(`${seq + 9999}-0000-0000-0000-0000`)]).toEqual([
      'same',
      'differs',
      'missing',
    ])
    expect(await auditor.try('audit.compareHead', { code: '12-ABC' })).toMatchObject({
      ok: false,
      fault: { code: 'invalid-input' },
    })
    const { lines } = await auditor.call('audit.list', { filter: { act: 'audit.headCompared' } })
    expect(lines.map(({ result }) => result)).toEqual(['failed', 'failed', 'done'])
  })

  it('is the auditor’s alone', async () => {
    await using desk = await startTestWorkstation()

    for (const who of ['jia', 'system'] as const)
      expect(await desk.as(who).try('audit.verifyWhole', { code: desk.sealRoot })).toMatchObject({
        ok: false,
        fault: { code: 'forbidden' },
      })
  })
})

/** Every file below a folder that holds these bytes, raw, as hex of either case or in UTF-16. */
function placesWith(folder: string, hex: string): string[] {
  const forms = [
    Buffer.from(hex, 'hex'),
    Buffer.from(hex),
    Buffer.from(hex.toUpperCase()),
    Buffer.from(hex, 'utf16le'),
  ]
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = fs.readFileSync(file)
      return forms.some((form) => bytes.includes(form))
    })
}

type Select = (sql: string) => readonly Record<string, unknown>[]

/** Every column of the opened database that holds these bytes. */
function columnsWith(select: unknown, hex: string): string[] {
  const read = select as Select
  // A statement has to name a table of the program; the list of tables and the search index are none.
  const named = '(SELECT count(*) FROM audit_entries) > 0'
  const names = read(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND ${named}`,
  )
  expect(names.map(({ name }) => name)).toContain('audit_entries')
  const raw = Buffer.from(hex, 'hex')
  return names.flatMap(({ name }) =>
    read(`SELECT * FROM "${name}" WHERE ${named}`).flatMap((row) =>
      Object.entries(row)
        .filter(([, value]) =>
          Buffer.isBuffer(value) ? value.includes(raw) : String(value).toLowerCase().includes(hex),
        )
        .map(([column]) => `${name}.${column}`),
    ),
  )
}
