import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { inProject } from '../../../scripts/setup/projectRoot.mjs'

const run = (...args: string[]) =>
  spawnSync(process.execPath, [inProject('scripts/packageDir.mjs'), ...args], { encoding: 'utf8' })

describe('package:dir', () => {
  it.each([
    [[], /用法：npm run package:dir -- --electron/],
    [['--electron', '.', '--targets', 'AppImage'], /用法/],
    [['--electron', '.', '--arch', 'loong64'], /用法/],
    [['--electron', 'no-such-folder'], /不是完整的 Electron 文件夹，缺少：electron、version/],
  ])('refuses %j before it builds anything', (args, words) => {
    const { status, stdout, stderr } = run(...args)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(words)
  })
})
