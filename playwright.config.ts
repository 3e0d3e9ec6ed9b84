import { defineConfig } from '@playwright/test'
import { findElectronBinary } from './scripts/setup/electronBinary.mjs'

/** The shells the same tests drive. Electron's adapter is tested wherever its program is; elsewhere it is reported as not run. */
const shells = findElectronBinary() === null ? ['chromium'] : ['chromium', 'electron']

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results/e2e',
  reporter: [['line'], ['json', { outputFile: 'test-results/playwright.json' }]],
  // Each test opens a browser, a core and a relay, and mostly waits for them; the smallest machine has two cores.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // A step of a walk that cannot go on says so at once, not when the whole walk runs out of time.
  use: { actionTimeout: 20_000 },
  projects: shells.map((shell) => ({ name: `${shell}-shell`, metadata: { shell } })),
})
