import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const core = path.resolve(import.meta.dirname, '../../../electron/core/core.ts')

// Only Linux lets a process say so.
it.runIf(process.platform === 'linux')(
  'leaves nothing of the data process in a dump, whoever started it',
  async () => {
    using folder = temporaryFolder()
    const child = fork(core, [`--data-folder=${folder.path}`], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const ended = once(child, 'exit')
    const [said] = await once(child, 'message')
    expect(said).toMatchObject({ kind: 'ready' })
    const filter = fs.readFileSync(`/proc/${child.pid}/coredump_filter`, 'utf8').trim()
    child.send({ kind: 'close' })
    await ended
    expect(filter).toBe('00000000')
  },
)
