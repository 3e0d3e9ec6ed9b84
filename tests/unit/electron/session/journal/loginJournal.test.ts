import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { entryMac, nextKey } from '../../../../../electron/session/journal/journalChain.ts'
import { openLoginJournal } from '../../../../../electron/session/journal/loginJournal.ts'

let folder: string
const file = () => path.join(folder, 'login-journal.json')
const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 1, 0, second))
const time = (second: number) => ({ now: at(second), boot: 'b', upMs: second * 1000 })

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-journal-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

/** A journal whose epoch the database knows, with three refusals in it. */
function filled() {
  const journal = openLoginJournal(folder)
  const { anchor, commit } = journal.nextEpoch(null)
  commit()
  const account = journal.accountOf('jia')
  for (const second of [1, 2, 3]) journal.addFailure(account, time(second))
  return { journal, anchor, account }
}

type Edit = (
  text: Record<string, unknown> & { entries: { at: string; account: string; mac: string }[] },
) => void
const entryOf = (content: Parameters<Edit>[0]) => content.entries[1] ?? { at: '', account: '', mac: '' }

function edit(change: Edit) {
  const content = JSON.parse(fs.readFileSync(file(), 'utf8'))
  change(content)
  fs.writeFileSync(file(), JSON.stringify(content))
}

describe('the login journal', () => {
  it('keeps refusals over a restart, per account, and proves them whole', () => {
    const { anchor, account } = filled()
    const reopened = openLoginJournal(folder)
    expect(reopened.accountOf('jia')).toBe(account)
    expect(reopened.countOf(account)).toEqual({
      failures: 3,
      lastAt: at(3).toISOString(),
      boot: 'b',
      upMs: 3000,
    })
    expect(reopened.countOf(reopened.accountOf('yi'))).toBeUndefined()
    expect(reopened.report(anchor).isIntact).toBe(true)
    expect(reopened.report(anchor).refusals.map((refusal) => refusal.at)).toEqual(
      [1, 2, 3].map((s) => at(s).toISOString()),
    )
  })

  it('holds no name that was typed', () => {
    filled()
    expect(fs.readFileSync(file(), 'utf8')).not.toContain('jia')
  })

  it('carries the counts of others into the next epoch and forgets the one who got in', () => {
    const { journal, account } = filled()
    const other = journal.accountOf('yi')
    journal.addFailure(other, time(4))
    const { anchor, commit } = journal.nextEpoch(account)
    commit()
    const reopened = openLoginJournal(folder)
    expect(reopened.countOf(account)).toBeUndefined()
    expect(reopened.countOf(other)).toMatchObject({ failures: 1, lastAt: at(4).toISOString() })
    expect(reopened.report(anchor)).toEqual({ isIntact: true, refusals: [] })
  })

  const tampering: readonly (readonly [string, Edit])[] = [
    ['the last entry is cut off', (content) => content.entries.pop()],
    ['all entries are cut off', (content) => content.entries.splice(0)],
    ['the first entry is taken out', (content) => content.entries.shift()],
    [
      'an entry is changed',
      (content) => content.entries.splice(1, 1, { ...entryOf(content), at: at(9).toISOString() }),
    ],
    ['the monotone time is changed', (content) => Object.assign(entryOf(content), { upMs: 1 })],
    ['two entries change places', (content) => content.entries.reverse()],
    ['the key is replaced', (content) => Object.assign(content, { key: '0'.repeat(64) })],
    [
      'the counts are changed',
      (content) =>
        Object.assign(content, {
          carried: { '0123456789abcdef': { failures: 1, lastAt: at(1).toISOString() } },
        }),
    ],
    ['the epoch is replaced', (content) => Object.assign(content, { epoch: '0'.repeat(32) })],
  ]
  it.each(tampering)('notices when %s', (_, change) => {
    const { anchor } = filled()
    edit(change)
    expect(openLoginJournal(folder).report(anchor).isIntact).toBe(false)
  })

  it.each([
    ['deleted', () => fs.rmSync(file())],
    ['emptied', () => fs.writeFileSync(file(), '')],
    ['replaced by nonsense', () => fs.writeFileSync(file(), 'nonsense')],
  ])('notices when it is %s, and goes on', (_, damage) => {
    const { anchor } = filled()
    damage()
    const reopened = openLoginJournal(folder)
    expect(reopened.report(anchor).isIntact).toBe(false)
    reopened.addFailure(reopened.accountOf('jia'), time(5))
    expect(openLoginJournal(folder).countOf(reopened.accountOf('jia'))?.failures).toBe(1)
  })

  it('lets a file that was put back open nothing while it runs, and reports it once', () => {
    const { journal, anchor, account } = filled()
    const copy = fs.readFileSync(file())
    journal.addFailure(account, time(4))
    journal.addFailure(account, time(5))
    fs.writeFileSync(file(), copy)
    // By itself the copy is whole.
    expect(openLoginJournal(folder).report(anchor).isIntact).toBe(true)
    expect(journal.countOf(account)?.failures).toBe(5)
    expect(journal.report(anchor)).toMatchObject({ isIntact: false, refusals: { length: 5 } })
    fs.writeFileSync(file(), copy)
    journal.addFailure(account, time(6))
    expect(openLoginJournal(folder).countOf(account)?.failures).toBe(6)
    const next = journal.nextEpoch(account)
    next.commit()
    expect(journal.report(next.anchor)).toEqual({ isIntact: true, refusals: [] })
  })

  it('reads a journal of before the monotone times were noted', () => {
    const { journal } = filled()
    const { anchor, commit } = journal.nextEpoch(null)
    commit()
    edit((content) => {
      const key = Buffer.from(String(content.key), 'hex')
      const said = { at: at(1).toISOString(), account: '0123456789abcdef' }
      const mac = entryMac(key, { ...said, place: 0, previous: '' })
      Object.assign(content, { key: nextKey(key).toString('hex'), entries: [{ ...said, mac }] })
    })
    expect(openLoginJournal(folder).report(anchor)).toMatchObject({ isIntact: true, refusals: { length: 1 } })
  })
})
