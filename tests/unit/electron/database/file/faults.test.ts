import { describe, expect, it } from 'vitest'
import { stopsTheLine, storageFault } from '../../../../../electron/database/file/faults.ts'
import { AppError } from '../../../../../shared/errors.ts'

const failure = (code: string) => Object.assign(new Error('words of the system'), { code })

describe('the faults of storage', () => {
  it.each([
    ['SQLITE_FULL', 'disk-full', false],
    ['ENOSPC', 'disk-full', false],
    ['SQLITE_READONLY_DBMOVED', 'read-only', true],
    ['SQLITE_IOERR_FSYNC', 'read-only', true],
    ['EROFS', 'read-only', true],
    ['SQLITE_CORRUPT_VTAB', 'database-damaged', true],
    ['SQLITE_NOTADB', 'database-damaged', true],
    ['SQLITE_BUSY_SNAPSHOT', 'conflict', false],
    ['SQLITE_CONSTRAINT_UNIQUE', 'conflict', false],
  ])('gives %s the code %s and a sentence', (code, expected, stops) => {
    const fault = storageFault(failure(code))

    expect(fault).toBeInstanceOf(AppError)
    expect(fault).toMatchObject({ code: expected, message: expect.stringMatching(/请.+。$|本次没有保存/) })
    expect(stopsTheLine(failure(code))).toBe(stops)
    expect(stopsTheLine(fault)).toBe(stops)
  })

  it('leaves a bug and a refusal as they are', () => {
    const bug = failure('SQLITE_CONSTRAINT_NOTNULL')
    const refusal = new AppError('conflict', '请刷新。')

    expect(storageFault(bug)).toBe(bug)
    expect(storageFault(refusal)).toBe(refusal)
  })
})
