import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diskState, faultCode } from '../../support/storeFiles.ts'
import { filesOf, openTestWorld, type TestWorld } from '../../support/testDatabase.ts'

let world: TestWorld
beforeEach(async () => {
  world = await openTestWorld()
})
afterEach(() => world.close())

const content = Buffer.from('来函扫描件：张某某 的名单')
const scan = { bytes: content, mediaType: 'image/png', kind: 'letter-scan', originalName: '来函.png' }

async function adopted(): Promise<number> {
  const stored = await world.attachments.put(scan)
  return world.transact((tx) => {
    tx.record({ act: 'request.attachmentAdded', object: 'attachment:new' })
    return world.attachments.adopt(tx, stored).id
  })
}
const read = (id: number) => world.read((tx) => world.attachments.read(tx, id))
const files = () => fs.readdirSync(filesOf(world).attachments)

describe('an attachment', () => {
  it('comes back as it was and lies encrypted on the disk', async () => {
    const id = await adopted()

    expect(Buffer.from(await read(id)).equals(content)).toBe(true)
    const [name = ''] = files()
    expect(fs.readFileSync(path.join(filesOf(world).attachments, name)).includes('张某某')).toBe(false)
  })

  it('has a 校验码 of sixteen digits in fours and names its creator', async () => {
    const stored = await world.attachments.put(scan)
    const row = world.transact((tx) => {
      tx.record({ act: 'request.attachmentAdded', object: 'attachment:new' })
      return world.attachments.adopt(tx, stored)
    })

    expect(row.checkCode).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/)
    expect(row.sha256.toUpperCase().startsWith(row.checkCode.replaceAll('-', ''))).toBe(true)
    expect(row).toMatchObject({ createdBy: 1, createdAt: world.now().toISOString(), size: content.length })
  })

  it('is refused when its file was changed, exchanged or lost', async () => {
    const id = await adopted()
    await adopted()
    const [first = '', second = ''] = files().map((name) => path.join(filesOf(world).attachments, name))
    const whole = new Map([first, second].map((file) => [file, fs.readFileSync(file)]))
    const restore = () => {
      for (const [file, bytes] of whole) fs.writeFileSync(file, bytes)
    }
    const damages = [
      () => [first, second].map((file) => fs.truncateSync(file, 30)),
      () => [first, second].map((file) => fs.writeFileSync(file, Buffer.alloc(90))),
      () => {
        fs.writeFileSync(first, whole.get(second) ?? '')
        fs.writeFileSync(second, whole.get(first) ?? '')
      },
      () => [first, second].map((file) => fs.rmSync(file)),
    ]

    for (const damage of damages) {
      damage()
      expect(await faultCode(() => read(id))).toBe('trail-broken')
      restore()
    }
    expect(Buffer.from(await read(id)).equals(content)).toBe(true)
  })

  it('is gone when erased, and its file is swept at the next start', async () => {
    const id = await adopted()
    const kept = await adopted()
    world.transact((tx) => {
      tx.record({ act: 'request.changed', object: 'request:1' })
      world.attachments.erase(tx, id)
    })

    expect(await faultCode(() => read(id))).toBe('not-found')
    await world.reopen()
    expect(files()).toHaveLength(1)
    expect(Buffer.from(await read(kept)).equals(content)).toBe(true)
  })

  it('leaves no file behind when no row ever named it', async () => {
    await world.attachments.put(scan)
    expect(files()).toHaveLength(1)

    await world.reopen()

    expect(files()).toEqual([])
  })

  it('writes nothing outside of its folder', async () => {
    const before = Object.keys(diskState(world.folder))
    await adopted()
    const added = Object.keys(diskState(world.folder)).filter((file) => !before.includes(file))

    expect(added).toHaveLength(1)
    expect(added[0]).toMatch(/^attachments\/[0-9a-f]{32}$/)
  })
})
