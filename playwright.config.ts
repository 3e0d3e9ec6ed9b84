import { defineConfig } from '@playwright/test'

/**
 * The shell that this run drives, each under its own name: `chromium` (the fallback), `electron` (the real program, where it is), or the
 * stand-in that plays the module `electron`, which is never reported as Electron.
 */
const shell = process.env.CQW_SHELL ?? 'chromium'
const isNightly = process.env.CQW_NIGHTLY === '1'

const projects = {
  // Walks tagged @night repeat at length what shorter ones hold by day.
  chromium: {
    name: 'chromium-shell',
    // A letter by keyboard alone is walked through the stand-in by day.
    testIgnore: ['electron/**', 'standIn/**', ...(isNightly ? [] : ['keyboardOnly.test.ts'])],
    ...(isNightly ? {} : { grepInvert: /@night/u }),
  },
  electron: { name: 'electron-shell', testIgnore: ['standIn/**', 'components/**'], grepInvert: /@relay/u },
  // By day the probes and a letter by keyboard from registration to its signature; at night every walk.
  'electron-stand-in': {
    name: 'electron-stand-in',
    // Each probe starts a program, a browser and a core of its own, two at a time.
    timeout: 300_000,
    testIgnore: ['electron/**', 'components/**'],
    ...(isNightly
      ? { grepInvert: /@relay/u }
      : {
          testMatch: ['standIn/*.test.ts', 'keyboardOnly.test.ts'],
          grepInvert: /@night/u,
        }),
  },
}

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: `test-results/e2e-${shell}`,
  reporter: [['line'], ['json', { outputFile: `test-results/playwright-${shell}.json` }]],
  // Each test opens a browser, a core and a relay, and mostly waits for them; the smallest machine has two cores.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // A step of a walk that cannot go on says so at once, not when the whole walk runs out of time.
  use: { actionTimeout: 20_000 },
  projects: [projects[shell as keyof typeof projects]],
})
