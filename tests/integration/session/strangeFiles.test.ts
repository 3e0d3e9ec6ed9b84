import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BareWorkstation, startLockedWorkstation } from '../../support/bareWorkstation.ts'
import { team } from '../../support/team.ts'

let machine: BareWorkstation
const spare = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-spare-'))
beforeAll(async () => {
  machine = await startLockedWorkstation()
  // Somebody has been in before: every file of a store that is used is there.
  await machine.login('jia')
  await machine.call('session.logout', {})
  fs.cpSync(machine.dataFolder, spare, { recursive: true })
})
beforeEach(async () => {
  await machine.workstation.close()
  fs.rmSync(machine.dataFolder, { recursive: true })
  fs.cpSync(spare, machine.dataFolder, { recursive: true })
  machine = await machine.restart()
})
afterAll(async () => {
  await machine.close()
  fs.rmSync(spare, { recursive: true, force: true })
})

const inFolder = (name: string) => path.join(machine.dataFolder, name)
const put = {
  nothing: () => undefined,
  'a folder': (file: string) => fs.mkdirSync(file),
  'a pipe': (file: string) => execFileSync('mkfifo', [file]),
  'a link to a device': (file: string) => fs.symlinkSync('/dev/zero', file),
}
const cases: readonly (readonly [string, keyof typeof put])[] = [
  ['heads/a', 'nothing'],
  ['heads/a', 'a link to a device'],
  ...['heads/a', 'keyring.json', 'workstation.db', 'login-journal.json', 'machine.json'].flatMap((place) => [
    [place, 'a folder'] as const,
    [place, 'a pipe'] as const,
  ]),
]

describe('a data folder in which something was exchanged', () => {
  it.each(cases)(
    '%s is %s: the lock page opens, and a login ends in a session or a sentence',
    async (place, what) => {
      fs.rmSync(inFolder(place))
      put[what](inFolder(place))
      machine = await machine.restart()
      expect(await machine.call('session.state', {})).toMatchObject({ phase: 'locked' })
      const { loginName, password } = team.jia
      const answer = await machine.try('session.login', { loginName, password })
      if (answer.ok) return
      expect(answer.fault.code).not.toBe('unexpected')
      expect(answer.fault.message).toMatch(/[\u4e00-\u9fff].*。$/)
      expect(answer.fault.message).not.toContain('程序出错')
      expect(await machine.call('session.state', {})).toMatchObject({ phase: 'locked' })
    },
  )

  it('opens over a folder among the attachments and deletes nothing of it', async () => {
    const planted = inFolder(`attachments/${'ab'.repeat(16)}`)
    fs.mkdirSync(planted, { recursive: true })
    fs.writeFileSync(path.join(planted, 'x'), 'x')
    await machine.login('jia')
    const kept = fs.readdirSync(machine.dataFolder, { recursive: true, encoding: 'utf8' })
    expect(kept.some((name) => name.endsWith(`${'ab'.repeat(16)}/x`))).toBe(true)
  })
})

describe('drafts', () => {
  it('are kept up to what a desk needs, and refused beyond with a sentence', async () => {
    await machine.login('jia')
    const body = 'x'.repeat(900_000)
    const codes: string[] = []
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f'])
      codes.push(await machine.code('drafts.save', { key, body }))
    expect(codes).toEqual(['ok', 'ok', 'ok', 'ok', 'conflict', 'conflict'])
    expect(await machine.code('drafts.save', { key: 'a', body: 'short' })).toBe('ok')
    expect(await machine.code('drafts.save', { key: 'e', body })).toBe('ok')
  })

  it('stand in a list with where they were left, and one that is given up can be taken back', async () => {
    await machine.login('jia')
    const form = { key: null, label: '收文登记表', place: '/requests/new', about: '豫财人函〔2026〕41号' }
    const body = { form, values: { title: '函' }, typed: { contactName: { value: '示', words: '示' } } }
    await machine.call('drafts.save', { key: 'requests.register', body })
    await machine.call('drafts.save', { key: 'frame.panes', body: { list: { rem: 20, isFolded: false } } })
    const list = await machine.call('drafts.list', {})
    expect(list).toEqual([{ key: 'requests.register', savedAt: expect.any(String), form }])
    const given = await machine.call('drafts.discardWhole', { key: 'requests.register' })
    expect(given).toEqual(body)
    expect(await machine.call('drafts.list', {})).toEqual([])
    expect(await machine.code('drafts.discardWhole', { key: 'requests.register' })).toBe('not-found')
    await machine.call('drafts.save', { key: 'requests.register', body: given })
    expect(await machine.call('drafts.list', {})).toHaveLength(1)
    await machine.call('session.lock', {})
    await machine.login('yi')
    expect(await machine.call('drafts.list', {})).toEqual([])
    expect(await machine.code('drafts.discardWhole', { key: 'requests.register' })).toBe('not-found')
  })
})
