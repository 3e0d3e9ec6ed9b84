import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mutations } from './catalogue.ts'
import { plantSources } from './plantedSources.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const folder = path.join(root, 'test-results', 'mutations')

interface Verdict {
  readonly status: string
  readonly words: readonly string[]
}

/** What became of each mutation's test: by its place in the catalogue, then by the title. */
let verdicts: ReadonlyMap<string, Verdict>

beforeAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true })
  for (const [index, mutation] of mutations.entries())
    plantSources(path.join(folder, String(index)), mutation)
  verdicts = await verdictsOf(path.join(folder, 'report.json'))
}, 170_000)
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** Runs every planted tree against its one test, in a runner of their own. */
async function verdictsOf(report: string): Promise<ReadonlyMap<string, Verdict>> {
  const runner = path.join(root, 'node_modules/vitest/vitest.mjs')
  const config = path.join(import.meta.dirname, 'mutations.config.ts')
  const args = [runner, 'run', '--config', config, '--reporter=json', `--outputFile=${report}`]
  const said = await new Promise<string>((resolve) => {
    // Its tests are meant to fail, and so does it.
    execFile(process.execPath, args, { cwd: root, env: cleanEnv() }, (_error, out, words) =>
      resolve(out + words),
    )
  })
  if (!fs.existsSync(report)) throw new Error(`no report of the planted faults: ${said.slice(-2_000)}`)
  const { testResults } = JSON.parse(fs.readFileSync(report, 'utf8')) as Report
  return new Map(
    testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ title, status, failureMessages }) => [
        `${path.relative(folder, name).split(path.sep)[0]} ${title}`,
        { status, words: failureMessages },
      ]),
    ),
  )
}

interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly {
      readonly title: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

/** Without what this runner has told its own workers. */
function cleanEnv(): NodeJS.ProcessEnv {
  const env = Object.entries(process.env).filter(([name]) => !/^VITEST|^NODE_ENV$|^VITE_|^TEST$/u.test(name))
  return { ...Object.fromEntries(env), CQW_MUTATIONS: folder }
}

describe('a planted fault is noticed', () => {
  it.each(mutations.map(({ name, killedBy }, index) => [name, index, killedBy.title] as const))(
    '%s',
    (_, index, title) => {
      const verdict = verdicts.get(`${index} ${title}`)
      expect(verdict?.status, 'the test named in the catalogue').toBe('failed')
      // An expectation that did not hold, not a tree that does not load.
      expect(verdict?.words.join('\n')).toMatch(/AssertionError|expected |instead of rejecting/u)
    },
  )
})
