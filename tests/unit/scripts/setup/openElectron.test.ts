import { describe, expect, it } from 'vitest'
import { openElectron, readyLine } from '../../../../scripts/setup/openElectron.mjs'

/** Stands in for Electron's program: a Node script with the same way of ending. */
const open = (script: string, timeoutMs = 20_000) =>
  openElectron(process.execPath, ['-e', script], { timeoutMs })

describe('openElectron', () => {
  it('hands on the exit code once the window was ready', async () => {
    const outcome = await open(`console.log('${readyLine}'); setTimeout(() => process.exit(3), 50)`)
    expect(outcome).toEqual({ kind: 'ended', code: 3 })
  })

  it('says why when the program ends before its window is ready', async () => {
    const outcome = await open(`console.error('no sandbox for root'); process.exit(1)`)
    expect(outcome).toEqual({ kind: 'failed', reason: 'no sandbox for root' })
  })

  it('takes an early end without an error for a hand-over to the open window', async () => {
    expect(await open('process.exit(0)')).toEqual({ kind: 'ended', code: 0 })
  })

  it('gives up on a program that never shows a window', async () => {
    const outcome = await open('setInterval(() => {}, 1000)', 300)
    expect(outcome).toEqual({ kind: 'failed', reason: '0.3 秒内没有打开窗口' })
  })

  it('says why when the program cannot be started at all', async () => {
    const outcome = await openElectron('/nowhere/electron', [])
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining('ENOENT') })
  })
})
