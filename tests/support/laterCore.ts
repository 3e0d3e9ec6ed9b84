import path from 'node:path'
import { pathToFileURL } from 'node:url'

// The built core on a machine whose clock is ahead: for walks that begin with letters of an earlier week.
const aheadMs = Number(process.env.CQW_TEST_AHEAD_MS)
const RealDate = Date

class LaterDate extends RealDate {
  constructor(...given: readonly unknown[]) {
    if (given.length === 0) super(LaterDate.now())
    else super(...(given as [string]))
  }

  static override now(): number {
    return RealDate.now() + aheadMs
  }
}

globalThis.Date = LaterDate as DateConstructor
// After the clock; and by its place, since what a build makes has no types.
await import(pathToFileURL(path.resolve(import.meta.dirname, '../../dist/electron/core.js')).href)
