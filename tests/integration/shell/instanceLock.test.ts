import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { claimFolder, lockPlace } from '../../../electron/machine/instanceLock.ts'
import { ofDay } from '../../support/nightly.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const claimOnce = path.resolve(import.meta.dirname, '../../support/claimProcess.ts')

interface Contender {
  readonly child: ChildProcess
  readonly outcome: Promise<string>
}

function contender(folder: string): Contender {
  const child = spawn(process.execPath, [claimOnce, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const outcome = new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
  )
  return { child, outcome }
}

function kill({ child }: Contender): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

describe('a data folder', () => {
  it('is held by exactly one of 12 that start at once, over a lock that a killed process left too', async () => {
    using folder = temporaryFolder()
    for (let round = 0; round < ofDay(5, 2); round += 1) {
      const all = Array.from({ length: 12 }, () => contender(folder.path))
      const outcomes = await Promise.all(all.map(({ outcome }) => outcome))
      expect(outcomes.filter((outcome) => outcome === 'holds')).toHaveLength(1)
      await Promise.all(all.map(kill))
    }
  })

  it('tells its holder that somebody knocked', async () => {
    using folder = temporaryFolder()
    const knocked = Promise.withResolvers<string>()
    const lock = await claimFolder({
      folder: folder.path,
      name: 'instance',
      onKnock: () => knocked.resolve('knock'),
    })
    expect(await contender(folder.path).outcome).toBe('refused')
    expect(await knocked.promise).toBe('knock')
    await lock?.release()
  })

  it('is free for the other part: launcher and writer do not keep each other out', async () => {
    using folder = temporaryFolder()
    const instance = await claimFolder({ folder: folder.path, name: 'instance' })
    const writer = await claimFolder({ folder: folder.path, name: 'writer' })
    expect([instance, writer]).not.toContain(null)
    await instance?.release()
    await writer?.release()
  })

  it('waits for a holder that is just ending', async () => {
    using folder = temporaryFolder()
    const first = await claimFolder({ folder: folder.path, name: 'writer' })
    setTimeout(() => void first?.release(), 300)
    const second = await claimFolder({ folder: folder.path, name: 'writer', waitMs: 5_000 })
    expect(second).not.toBeNull()
    await second?.release()
  })

  it.runIf(process.platform === 'linux')(
    'stays held when its socket is taken away, also for another process and by another way to it',
    async () => {
      using folder = temporaryFolder()
      const link = `${folder.path}-link`
      symlinkSync(folder.path, link)
      const lock = await claimFolder({ folder: folder.path, name: 'writer' })
      rmSync(lockPlace(folder.path, 'writer'))
      expect(await claimFolder({ folder: link, name: 'writer' })).toBeNull()
      const first = contender(folder.path)
      expect(await first.outcome).toBe('holds')
      rmSync(lockPlace(folder.path, 'instance'))
      expect(await contender(link).outcome).toBe('refused')
      await kill(first)
      await lock?.release()
      rmSync(link)
    },
  )

  it('can lie deeper than a socket path may be long', async () => {
    using folder = temporaryFolder()
    const deep = path.join(folder.path, '很深的文件夹'.repeat(6))
    mkdirSync(deep)
    expect(Buffer.byteLength(lockPlace(deep, 'instance'))).toBeLessThanOrEqual(100)
    const lock = await claimFolder({ folder: deep, name: 'instance' })
    expect(await claimFolder({ folder: deep, name: 'instance' })).toBeNull()
    await lock?.release()
  })
})
