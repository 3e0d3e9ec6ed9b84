import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { inProject } from '../../../scripts/setup/projectRoot.mjs'

describe('proof:electron', () => {
  it('says in one sentence that Electron’s program is not here, and proves nothing', () => {
    const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: inProject('no-such-folder') }
    const run = spawnSync(process.execPath, [inProject('scripts/proofElectron.mjs')], {
      env,
      encoding: 'utf8',
    })
    expect(run.status).toBe(2)
    expect(run.stdout).toBe('')
    expect(run.stderr).toMatch(/^本机没有 Electron 程序，没有做任何验证；[^\n]+\n$/)
  })
})
