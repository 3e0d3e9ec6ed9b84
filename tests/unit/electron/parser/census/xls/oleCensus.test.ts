import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { oleCensus } from '../../../../../../electron/parser/census/xls/oleCensus.ts'
import { readRosterFile } from '../../../../../../electron/parser/readRosterFile.ts'
import { inventedId } from '../../../../../support/rosterSheets.ts'

const texts = [inventedId(1), inventedId(2)]

function workbook(bookType: 'biff8' | 'biff5'): Buffer {
  const book = utils.book_new()
  const list = utils.aoa_to_sheet([['姓名', '身份证号码'], ['张敏', texts[0]], [], ['李雷', 410105950612001]])
  utils.book_append_sheet(book, list, 'list')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['王五', texts[1]]]), 'spare')
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  return write(book, { type: 'buffer', bookType, codepage: 936 })
}

it.each(['biff8', 'biff5'] as const)(
  'walks the records of a %s workbook, numbers and hidden sheets too',
  (type) => {
    const { sheets, places } = oleCensus(workbook(type))
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['list', false],
      ['spare', true],
    ])
    expect(places).toEqual([
      [0, 2, 'cell', texts[0]],
      [0, 4, 'cell', '410105950612001'],
      [1, 1, 'cell', texts[1]],
    ])
  },
)

const list = fileURLToPath(
  new URL('../../../../../fixtures/rosters/03-省辖市汇总-640人.xls', import.meta.url),
)
const bytes = readFileSync(list)

/** How many identity numbers the census finds, or the word of a refusal. */
async function found(damage: (bytes: Buffer) => void): Promise<number | 'refused'> {
  const damaged = Buffer.from(bytes)
  damage(damaged)
  try {
    return (await readRosterFile(damaged)).census.places.length
  } catch (error) {
    expect(error).toMatchObject({ code: 'file-unreadable', message: expect.stringContaining('损坏') })
    return 'refused'
  }
}

describe('a damaged xls', () => {
  it('is whole to begin with', async () => {
    expect(await found(() => undefined)).toBe(640)
  })

  // Sectors of the allocation table, the workbook's head, its shared texts and its cells: each was read short in silence.
  it.each([512, 1536, 27136, 37376, 41472, 46080, 53248, 60416, 73728, 96256])(
    'is refused when the sector at %i is empty',
    async (at) => {
      expect(await found((file) => file.fill(0, at, at + 512))).toBe('refused')
    },
  )

  // A bit of a text changes that text, which the check digits see; a bit of a length or of a kind shifts all that follows.
  it.each([28_566, 35_686, 53_133, 72_147, 73_245, 70_615, 90_405])(
    'loses at most one number by a bit at %i',
    async (at) => {
      for (const bit of [1, 8, 64]) {
        const left = await found((file) => {
          file[at] = (file[at] ?? 0) ^ bit
        })
        if (left !== 'refused') expect(left).toBeGreaterThanOrEqual(639)
      }
    },
  )
})
