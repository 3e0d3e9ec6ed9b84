import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { browserScript } from '../../../../../../electron/shell/chromium/browser/browserScript.ts'

const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'cqw-test-')), "it's here")
mkdirSync(folder)
const statusFile = path.join(folder, 'status')
const browser = path.join(folder, 'browser')
const script = path.join(folder, 'script')
afterAll(() => rmSync(path.dirname(folder), { recursive: true }))

function run(lines: string, args: readonly string[]) {
  writeFileSync(browser, `#!/bin/sh\n${lines}\n`)
  writeFileSync(script, browserScript({ browser, runAs: null, home: folder, statusFile }))
  chmodSync(browser, 0o755)
  return spawnSync('/bin/sh', [script, ...args])
}

describe('the script around the browser', () => {
  it('hands its arguments on untouched and writes a clean end down', () => {
    expect(run('printf "%s|" "$@"', ['--a=b c', '$HOME', "it's"]).stdout.toString()).toBe(
      "--a=b c|$HOME|it's|",
    )
    expect(readFileSync(statusFile, 'utf8')).toBe('0\n')
  })

  it('writes down that the browser was killed', () => {
    run('kill -9 $$', [])
    expect(readFileSync(statusFile, 'utf8')).toBe('137\n')
  })

  it('gives root up before the browser starts', () => {
    const text = browserScript({ browser, runAs: 64_321, home: folder, statusFile })
    expect(text).toContain('setpriv --reuid 64321 --regid 64321 --clear-groups ')
    execFileSync('/bin/sh', ['-n', '-c', text])
    expect(existsSync(browser)).toBe(true)
  })
})
