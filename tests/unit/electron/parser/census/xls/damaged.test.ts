import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readRosterFile } from '../../../../../../electron/parser/readRosterFile.ts'

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
