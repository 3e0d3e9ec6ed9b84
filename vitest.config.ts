import os from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

interface Folder {
  readonly name: string
  readonly testTimeout?: number
  /** Off where the tests leave nothing behind: they share what they have loaded. */
  readonly isolate?: boolean
  /** What is made once before the folder's tests. */
  readonly globalSetup?: string
  /** What every worker does before a file. */
  readonly setupFile?: string
}

const folder = ({ name, testTimeout = 20_000, isolate = true, globalSetup, setupFile }: Folder) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    environment: 'node' as const,
    pool: 'forks' as const,
    isolate,
    testTimeout,
    hookTimeout: 60_000,
    ...(globalSetup && { globalSetup }),
    ...(setupFile && { setupFiles: [setupFile] }),
    // The report quotes a list of breaches whole: a person must see them without running the test again.
    chaiConfig: { truncateThreshold: 4000 },
  },
})

/** Files that take a minute or more; each keeps one worker busy while the others go through the rest. */
const longest = ['crash/killCycles', 'session/login', 'database/kill', 'shell/lifecycle']

/** A fresh clone knows no durations: without this the longest file might be the last to start, alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => longest.some((name) => moduleId.includes(name))
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

/** One project per folder of tests/, named like it; end-to-end tests are Playwright's. */
export default defineConfig({
  test: {
    allowOnly: false,
    sequence: { sequencer: LongestFirst },
    // Most files wait for processes and disks of their own; a core kept free would only stand idle.
    maxWorkers: Math.max(2, os.availableParallelism()),
    projects: [
      folder({ name: 'unit', isolate: false }),
      folder({ name: 'architecture', testTimeout: 120_000, isolate: false }),
      folder({ name: 'migrations', testTimeout: 60_000 }),
      folder({
        name: 'integration',
        testTimeout: 180_000,
        isolate: false,
        setupFile: 'tests/support/rememberScrypt.ts',
      }),
      // Minutes, root and an older Debian: `npm run test:package` alone runs them.
      folder({
        name: 'package',
        testTimeout: 300_000,
        globalSetup: 'tests/support/packaging/buildPackages.ts',
      }),
    ],
  },
})
