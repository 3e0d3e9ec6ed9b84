import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  commonSwitches,
  removedSwitches,
  windowSwitches,
} from '../../../../../../electron/shell/chromium/browser/chromiumSwitches.ts'

const library = path.resolve(import.meta.dirname, '../../../../../../node_modules/playwright-core/lib')
const source = readdirSync(library, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js'))
  .map((file) => readFileSync(path.join(library, file), 'utf8'))
  .find((text) => text.includes('AvoidUnnecessaryBeforeUnloadCheckSync'))

describe('the switches', () => {
  it('repeat every feature that this Playwright turns off, because ours replace its list', () => {
    const list = /disabledFeatures = \[([\s\S]*?)\]\.filter/.exec(source ?? '')?.[1] ?? ''
    const theirs = [...list.matchAll(/^\s*"(\w+)"/gm)].map((match) => match[1] ?? '')
    const ours =
      commonSwitches
        .find((text) => text.startsWith('--disable-features='))
        ?.split('=')[1]
        ?.split(',') ?? []
    expect(theirs.length).toBeGreaterThan(10)
    expect(theirs.filter((name) => !ours.includes(name))).toEqual([])
  })

  it('take out Playwright’s weakening switches under the names it still uses', () => {
    for (const name of removedSwitches) expect(source).toContain(name)
  })

  it('name no port, no user folder and no way round the sandbox', () => {
    const all = windowSwitches('名', { width: 1, height: 1 }).join(' ')
    expect(all).not.toMatch(/remote-debugging|user-data-dir|no-sandbox|enable-automation/)
    expect(all).toContain('--incognito')
    expect(all).toContain('--app=data:text/html')
  })
})
