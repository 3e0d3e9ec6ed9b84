import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { fontChoices, readFontCatalog } from '../../../../electron/letter/fontCatalog.ts'

const bundled = fileURLToPath(new URL('../../../../assets/fonts', import.meta.url))
const catalog = readFontCatalog(bundled, [])
const folder = mkdtempSync(join(tmpdir(), 'fonts-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('readFontCatalog', () => {
  it('names every bundled family', () => {
    expect(catalog.flatMap(({ families }) => families).sort()).toEqual([
      'FandolFang TTF',
      'FandolHei TTF',
      'FandolKai TTF',
      'FandolSong Bold TTF',
      'Letter Latin',
      'Letter Latin Sans',
      'Rare Serif TTF',
    ])
  })

  it('passes over folders that are absent and files that are damaged', () => {
    writeFileSync(join(folder, 'cut.ttf'), new Uint8Array([0, 1, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 1, 2]))
    writeFileSync(join(folder, 'empty.otf'), '')
    expect(readFontCatalog(folder, [join(folder, 'absent')])).toEqual([])
  })
})

describe('fontChoices', () => {
  it('reports the bundled fonts as substitutes where nothing else is installed', () => {
    expect(
      fontChoices(catalog).map(({ label, family, isSubstitute }) => [label, family, isSubstitute]),
    ).toEqual([
      ['小标宋', 'FandolSong Bold TTF', true],
      ['仿宋', 'FandolFang TTF', true],
      ['楷体', 'FandolKai TTF', true],
      ['黑体', 'FandolHei TTF', true],
    ])
  })

  it('reports an installed font as the right one', () => {
    const installed = [{ families: ['仿宋_GB2312'], file: 'x', covers: () => true }]
    expect(fontChoices(installed)[1]).toEqual({
      role: 'fang',
      label: '仿宋',
      family: '仿宋_GB2312',
      isSubstitute: false,
    })
    expect(fontChoices([])[1]?.family).toBeNull()
  })
})
