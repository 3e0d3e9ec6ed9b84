import { describe, expect, it } from 'vitest'
import { projectFiles } from './sourceFiles.ts'

describe('unit tests', () => {
  it('mirror the source tree, path for path', () => {
    expect(orphans(projectFiles)).toEqual([])
  })

  it('are found when their source is elsewhere or gone', () => {
    const files = [
      'shared/unit/model.ts',
      'tests/unit/shared/unit/model.test.ts',
      'tests/unit/shared/unit/model.walks.test.ts',
      'tests/unit/shared/model.test.ts',
      'tests/unit/shared/unit/walks.test.ts',
    ]
    expect(orphans(files)).toEqual([
      'tests/unit/shared/model.test.ts',
      'tests/unit/shared/unit/walks.test.ts',
    ])
  })
})

/** A test `tests/unit/<path>.test.ts` or `<path>.<aspect>.test.ts` stands for `<path>.ts`, `.tsx` or `.mjs`. */
function orphans(files: readonly string[]): readonly string[] {
  const known = new Set(files)
  return files.filter((file) => {
    const source = /^tests\/unit\/(.+?)(?:\.[a-z]+)?\.test\.tsx?$/.exec(file)?.[1]
    return source !== undefined && !['.ts', '.tsx', '.mjs'].some((ending) => known.has(source + ending))
  })
}
