import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  cacheFolder,
  commandsFor,
  pinningHeader,
  sourcesFor,
} from '../../../../scripts/packaging/driverRecipe.mjs'
import { projectRoot } from '../../../../scripts/setup/projectRoot.mjs'

describe('the recipe of the rebuilt driver', () => {
  it.each([
    ['x64' as const, 'GLIBC_2.2.5'],
    ['arm64' as const, 'GLIBC_2.17'],
  ])('pins the four functions that glibc 2.29 gave a second version, for %s', (arch, version) => {
    const pins = [...pinningHeader(arch).matchAll(/\.symver (\w+),(\w+)@([\w.]+)"/g)]
    expect(pins.map(([, name, same, to]) => [name, same === name, to])).toEqual(
      ['exp', 'log', 'log2', 'pow'].map((name) => [name, true, version]),
    )
  })

  it('builds SQLite with the settings of the package, so that both read each other’s files', () => {
    const [sqlite = []] = commandsFor('x64')
    expect(sqlite).toEqual(
      expect.arrayContaining([
        '-DSQLITE_ENABLE_FTS5',
        '-DSQLITE_DQS=0',
        '-DSQLITE_DEFAULT_CACHE_SIZE=-16000',
      ]),
    )
    expect(sqlite).toContain('pins.h')
  })

  it('takes its sources from installed packages and keeps its product outside the repository', () => {
    for (const folder of Object.values(sourcesFor())) expect(folder).toContain('node_modules')
    expect(path.relative(projectRoot, cacheFolder({}))).toMatch(/^\.\./)
    expect(cacheFolder({ XDG_CACHE_HOME: '/somewhere' })).toBe(
      path.join('/somewhere', 'credit-query-workstation'),
    )
  })
})
