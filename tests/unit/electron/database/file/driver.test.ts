import { expect, it, vi } from 'vitest'
import { keyHandle, sqliteDriver } from '../../../../../electron/database/file/driver.ts'

it('wipes the buffer that carried the key to the driver', () => {
  const given = vi.spyOn(sqliteDriver.prototype, 'key')
  const handle = new sqliteDriver(':memory:')
  try {
    let raw = Buffer.alloc(0)
    let asGiven = ''
    given.mockImplementation((buffer) => {
      raw = buffer as typeof raw
      asGiven = raw.toString('latin1')
      return 0
    })
    keyHandle(handle, 'aegis', Buffer.alloc(32, 0xa7))
    expect(asGiven).toBe(`raw:${'a7'.repeat(32)}`)
    expect(raw.every((byte) => byte === 0)).toBe(true)
  } finally {
    handle.close()
    given.mockRestore()
  }
})
