import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../../../scripts/setup/runCommand.mjs'
import { isRunning } from '../../../support/processTree.ts'

describe('runCommand', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'run-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('keeps what was said, apart and together, and writes it down', async () => {
    const logFile = path.join(folder, 'deep', 'run.log')
    const outcome = await runCommand(
      process.execPath,
      ['-e', "console.log('out'); console.error('bad'); process.exit(3)"],
      {
        logFile,
      },
    )
    expect(outcome).toMatchObject({ code: 3, stdout: 'out\n', timedOut: false })
    expect(outcome.output).toContain('bad')
    expect(readFileSync(logFile, 'utf8').split('\n').sort()).toEqual(['', 'bad', 'out'])
  })

  it('answers with 127 for a command that does not exist', async () => {
    expect(await runCommand('/nowhere/program', [])).toMatchObject({ code: 127 })
  })

  it('ends a command that takes too long, and what it started', async () => {
    const file = path.join(folder, 'pid')
    const outcome = await runCommand('sh', ['-c', `sleep 600 & echo $! > ${file}; wait`], {
      timeoutMs: 1_000,
    })
    expect(outcome.timedOut).toBe(true)
    const pid = Number(readFileSync(file, 'utf8'))
    expect(pid).toBeGreaterThan(0)
    await expect.poll(() => isRunning(pid)).toBe(false)
  })
})
