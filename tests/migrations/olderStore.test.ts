import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tables } from '../../electron/core/tables.ts'
import { readKeyring, unlockKeyring } from '../../electron/database/key/keyring.ts'
import { deliveryTable } from '../../electron/delivery/deliveryTable.ts'
import { objectionTable } from '../../electron/objection/objectionTable.ts'
import { groundOf } from '../../electron/replyRecord/letterGround.ts'
import { replyTable } from '../../electron/replyRecord/replyTable.ts'
import { openStore, type Store } from '../../electron/store/store.ts'
import { humanRowOf } from '../../electron/userRecord/humanRepository.ts'
import { humanTable } from '../../electron/userRecord/humanTable.ts'
import { userTable } from '../../electron/userRecord/userTable.ts'
import { team } from '../support/team.ts'

/**
 * A workstation of November 2026, as the program of commit 720e5a8 left it: a letter with one listed and one unlisted person, answered,
 * objected to, referred to the national centre and answered by it. Made once, by that program's own dispatcher; its people are invented.
 */
const november = path.join(import.meta.dirname, '../fixtures/stores/november')
const entriesThen = 56
const rowsThen = 157

describe('a store of the program of November', () => {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-november-'))
  let store: Store

  beforeAll(async () => {
    fs.cpSync(november, dataFolder, { recursive: true })
    const { dek } = await unlockKeyring(dataFolder, team.jia.loginName, team.jia.password)
    store = await openStore({ tables, dataFolder, dek, now: () => new Date(), bootId: 'test' })
  })
  afterAll(async () => {
    await store.close()
    fs.rmSync(dataFolder, { recursive: true, force: true })
  })

  it('opens, is migrated and agrees with its trail, every row of it', async () => {
    const verdict = await store.verify()
    expect(verdict).toMatchObject({ ok: true })
    if (!verdict.ok) return
    expect(verdict.entries).toBeGreaterThan(entriesThen)
    expect(verdict.rows).toBeGreaterThanOrEqual(rowsThen)
    expect(store.checkPages()).toEqual([])
  })

  it('gets one pair for checks outside, with an entry, and its keyring in the present format', async () => {
    const acts = store.read((tx) =>
      tx.select<{ act: string }>("SELECT act FROM audit_entries WHERE act LIKE 'keyring.%' ORDER BY seq"),
    )
    const made = ['keyring.changed', 'keyring.upgraded', 'keyring.exportKeyMade']
    expect(acts.map(({ act }) => act).slice(-3)).toEqual(made)
    expect(store.exportKey()?.publicKey).toMatch(/^[0-9a-f]{64}$/)
    expect(readKeyring(dataFolder).content.format).toBe(2)
    expect(await store.verify()).toMatchObject({ ok: true })
  })

  it('gives every account a human of its own, with a row like any other', () => {
    store.read((tx) => {
      const users = tx.where(userTable, {})
      const people = users.map(({ id }) => humanRowOf(tx, id))
      expect(users.length).toBeGreaterThan(4)
      expect(people.map(({ name }) => name)).toEqual(users.map(({ name }) => name))
      expect(new Set(people.map(({ id }) => id)).size).toBe(users.length)
      expect(tx.count(humanTable, {})).toBe(users.length)
    })
  })

  it('is read with its letters and its case', () => {
    store.read((tx) => {
      expect(tx.where(replyTable, {}).map(({ kind, state }) => [kind, state])).toEqual([
        ['first', 'dispatched'],
        ['recheckRequest', 'dispatched'],
      ])
      expect(tx.where(replyTable, {}).map((reply) => groundOf(reply))).toEqual([
        { of: 'request', id: 1 },
        { of: 'request', id: 1 },
      ])
      expect(tx.where(deliveryTable, {}).map(({ requestId }) => requestId)).toEqual([1, 1])
      expect(tx.where(objectionTable, {}).map(({ state }) => state)).toEqual(['answered'])
    })
  })
})
