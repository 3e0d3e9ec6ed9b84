import { execFileSync, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

interface Violation {
  readonly rule: { readonly name: string }
  readonly from: string
}

/** For every rule a file that breaks it, and what it imports. */
const breaches: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ['shared-is-pure', 'shared/planted/node.ts', 'node:fs'],
  ['shared-is-pure', 'shared/planted/react.ts', 'react'],
  ['renderer-knows-no-electron', 'renderer/planted/sees.ts', '../../electron/unit/unitTable.ts'],
  ['electron-knows-no-renderer', 'electron/planted/shows.ts', '../../renderer/App.tsx'],
  ['renderer-has-no-authority', 'renderer/planted/reads.ts', 'node:fs'],
  ['entries-open-shells', 'electron/fallback.ts', './unit/unitTable.ts'],
  ['preload-exposes-only', 'electron/preload.ts', './unit/unitTable.ts'],
  ['shell-meets-core-in-messages', 'electron/shell/planted.ts', '../database/file/openDatabase.ts'],
  ['core-meets-shell-in-messages', 'electron/core/planted.ts', '../shell/shell.ts'],
  ['subjects-stand-apart', 'electron/request/copies.ts', '../unit/closeUnit.ts'],
  ['electron-order', 'electron/unit/builds.ts', '../core/call/answerCall.ts'],
  ['electron-order', 'electron/database/planted.ts', '../unit/unitTable.ts'],
  ['electron-order', 'electron/unit/climbs.ts', '../request/countUnits.ts'],
  ['shared-order', 'shared/unit/climbs.ts', '../request/model.ts'],
  ['shared-order', 'shared/request/climbs.ts', '../contract/contract.ts'],
  ['verifier-stands-alone', 'electron/verifier/planted.ts', '../database/row/transaction.ts'],
  ['verifier-stands-alone', 'electron/verifier/borrows.ts', '../../shared/unit/model.ts'],
  ['parser-is-disposable', 'electron/parser/planted.ts', '../database/file/openDatabase.ts'],
  ['components-have-no-subject', 'renderer/components/Planted.tsx', '../ipc/call.ts'],
  ['theme-is-the-floor', 'renderer/theme/planted.ts', '../components/Button.tsx'],
  ['bridge-has-no-subject', 'renderer/ipc/planted.ts', '../components/Button.tsx'],
  ['renderer-order', 'renderer/unit/Climbs.tsx', '../request/open/Lamp.tsx'],
  ['renderer-order', 'renderer/frame/Knows.tsx', '../unit/open/UnitPicker.tsx'],
  ['renderer-order', 'renderer/unit/Asks.tsx', '../routes.tsx'],
  ['renderer-order', 'renderer/reply/draft/DraftForm.tsx', '../../search/open/Found.tsx'],
  ['window-subjects-open', 'renderer/request/Reaches.tsx', '../unit/UnitScreen.tsx'],
  ['nothing-imports-the-app', 'renderer/planted/loops.ts', '../App.tsx'],
  ['electron-in-its-adapter', 'electron/planted/opens.ts', 'electron'],
  ['playwright-in-its-adapter', 'electron/planted/drives.ts', 'playwright-core'],
  ['typeorm-in-database', 'electron/planted/maps.ts', 'typeorm'],
  ['electron-log-in-the-log', 'electron/planted/writes.ts', 'electron-log'],
  ['ships-what-it-imports', 'electron/planted/forgets.ts', 'react-dom'],
  ['declared-dependencies', 'renderer/planted/borrows.ts', 'scheduler'],
  ['sources-know-no-test', 'electron/planted/tests.ts', '../../tests/support/builder.ts'],
  ['no-cycles', 'shared/planted/first.ts', './second.ts'],
  ['no-cycles', 'renderer/planted/Row.tsx', './Table.tsx'],
  ['resolvable', 'shared/planted/lost.ts', './nowhere.ts'],
]

/** What the breaches lean on, and imports that must stay allowed. */
const innocent: Readonly<Record<string, string>> = {
  'shared/request/model.ts': "export * from '../unit/model.ts'",
  'shared/unit/model.ts': 'export const model = 1',
  'shared/contract/contract.ts': "export * from '../request/model.ts'",
  'shared/planted/second.ts': "export * from './first.ts'",
  'shared/planted/schema.ts': "export { z } from 'zod'",
  'electron/unit/unitTable.ts': "export { z } from 'zod'",
  'electron/unit/closeUnit.ts': "export * from '../call/handler.ts'\nexport * from './unitTable.ts'",
  'electron/request/countUnits.ts':
    "export * from '../unit/unitTable.ts'\nexport * from '../database/row/transaction.ts'",
  'electron/call/handler.ts': "export * from './callContext.ts'",
  'electron/call/callContext.ts': "export * from './shellClient.ts'",
  'electron/core/call/answerCall.ts': "export * from '../../unit/closeUnit.ts'",
  'electron/call/wire.ts': "export { z } from 'zod'",
  'electron/database/file/openDatabase.ts': "export * from 'typeorm'",
  'electron/database/row/transaction.ts': 'export const transaction = 1',
  'electron/shell/shell.ts': "export * from '../call/wire.ts'",
  'electron/call/shellClient.ts': "export * from './wire.ts'",
  'electron/shell/electron/openWindow.ts': "export * from 'electron'",
  'electron/shell/chromium/openWindow.ts': "export * from 'playwright-core'",
  'renderer/App.tsx': "export * from './unit/UnitScreen.tsx'",
  'renderer/main.tsx': "export * from './App.tsx'",
  'renderer/unit/UnitScreen.tsx': "export * from '../ipc/call.ts'\nexport * from '../components/Button.tsx'",
  'renderer/routes.tsx': "export * from './unit/UnitScreen.tsx'",
  'renderer/unit/open/UnitPicker.tsx': "export * from '../UnitRow.tsx'",
  'renderer/unit/words.ts': 'export const words = 1',
  'renderer/request/open/Lamp.tsx':
    "export * from '../../unit/open/UnitPicker.tsx'\nexport * from '../../unit/words.ts'",
  'renderer/search/open/Found.tsx': "export * from '../../request/open/Lamp.tsx'",
  'renderer/components/Button.tsx': "export * from '../theme/theme.ts'\nexport * from 'react'",
  'renderer/theme/theme.ts': 'export const theme = 1',
  'renderer/ipc/call.ts': "export * from '../../shared/planted/schema.ts'",
  'renderer/unit/UnitTable.tsx': "export * from './UnitRow.tsx'",
  'renderer/unit/UnitRow.tsx': "export const row = ''",
  'renderer/planted/Table.tsx': "export type { row } from './Row.tsx'\nexport type Table = string",
  'tests/support/builder.ts':
    "export * from '../../electron/unit/unitTable.ts'\nexport * from '@playwright/test'",
}

describe('the layer rules', () => {
  const tree = mkdtempSync(path.join(tmpdir(), 'layers-'))
  let found: readonly Violation[] = []

  beforeAll(() => {
    plantTree(tree)
    found = cruise(tree)
  })
  afterAll(() => rmSync(tree, { recursive: true, force: true }))

  it.each(breaches)('find a breach of %s in %s', (rule, file) => {
    expect(found.map((violation) => `${violation.rule.name} ${violation.from}`)).toContain(`${rule} ${file}`)
  })

  it('leave the allowed imports in peace', () => {
    const planted = new Set([
      ...breaches.map(([, file]) => file),
      'shared/planted/second.ts',
      'renderer/planted/Table.tsx',
    ])
    expect(found.filter(({ from }) => !planted.has(from))).toEqual([])
  })

  it('each have a planted breach', () => {
    const print = `console.log(JSON.stringify(require('./.dependency-cruiser.cjs').forbidden.map(({ name }) => name)))`
    const rules: unknown = JSON.parse(
      execFileSync(process.execPath, ['-e', print], { cwd: root, encoding: 'utf8' }),
    )
    expect([...new Set(breaches.map(([rule]) => rule))].sort()).toEqual(
      [...new Set(rules as string[])].sort(),
    )
  })
})

function plantTree(tree: string): void {
  for (const file of ['.dependency-cruiser.cjs', 'package.json'])
    copyFileSync(path.join(root, file), path.join(tree, file))
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'), 'junction')
  const planted = breaches.map(([, file, imported]) => [file, `export * from '${imported}'`] as const)
  for (const [file, content] of [...Object.entries(innocent), ...planted]) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true })
    writeFileSync(path.join(tree, file), `${content}\n`)
  }
}

function cruise(tree: string): readonly Violation[] {
  const folder = path.join(root, 'node_modules/dependency-cruiser')
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    bin: { depcruise: string }
  }
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const { stdout } = spawnSync(
    process.execPath,
    [path.join(folder, bin.depcruise), ...args, 'shared', 'electron', 'renderer', 'tests'],
    { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations
}
