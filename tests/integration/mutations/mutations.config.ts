import fs from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { mutations } from './catalogue.ts'

/** Where `mutations.test.ts` has planted the trees, one folder each by its place in the catalogue. */
const folder = process.env.CQW_MUTATIONS ?? ''

/** A test's own title, at the end of its whole name. */
const exactly = (title: string) => `(^| )${title.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&')}$`

/** One project for each planted fault, with the one test that must notice it. */
export default defineConfig({
  test: {
    testNamePattern: new RegExp(
      [...new Set(mutations.map(({ killedBy }) => exactly(killedBy.title)))].join('|'),
      'u',
    ),
    maxWorkers: 2,
    projects: mutations
      .map(({ killedBy }, index) => ({ killedBy, root: path.join(folder, String(index)) }))
      .filter(({ root }) => fs.existsSync(root))
      .map(({ killedBy, root }) => ({
        root,
        test: {
          name: path.basename(root),
          root,
          include: [`tests/${killedBy.file}`],
          pool: 'forks' as const,
          isolate: false,
          testTimeout: 120_000,
        },
      })),
  },
})
