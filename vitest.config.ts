import os from 'node:os'
import { defineConfig } from 'vitest/config'

interface Folder {
  readonly name: string
  readonly testTimeout?: number
  /** Off where the tests leave nothing behind: they share what they have loaded. */
  readonly isolate?: boolean
}

const folder = ({ name, testTimeout = 20_000, isolate = true }: Folder) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    environment: 'node' as const,
    pool: 'forks' as const,
    isolate,
    testTimeout,
    hookTimeout: 60_000,
    // The report quotes a list of breaches whole: a person must see them without running the test again.
    chaiConfig: { truncateThreshold: 4000 },
  },
})

/** One project per folder of tests/, named like it; end-to-end tests are Playwright's. */
export default defineConfig({
  test: {
    allowOnly: false,
    // Most files wait for processes and disks of their own; a core kept free would only stand idle.
    maxWorkers: Math.max(2, os.availableParallelism()),
    projects: [
      folder({ name: 'unit', isolate: false }),
      folder({ name: 'architecture', isolate: false }),
      folder({ name: 'migrations', testTimeout: 60_000 }),
      folder({ name: 'integration', testTimeout: 180_000 }),
    ],
  },
})
