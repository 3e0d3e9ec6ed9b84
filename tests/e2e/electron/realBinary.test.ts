import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { findElectronBinary } from '../../../scripts/setup/electronBinary.mjs'
import { electronVersionOf } from '../../support/electronBinaryShell.ts'

// In the project `electron-shell` alone, which exists only where Electron's program is.

test('drives Electron itself and nothing in its place', async () => {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-electron-'))
  expect(await electronVersionOf(findElectronBinary() ?? '', dataFolder)).toMatch(/^\d+\.\d+\.\d+/u)
  fs.rmSync(dataFolder, { recursive: true, force: true })
})
