import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ParserMessage } from '../../../../../electron/parser/child/protocol.ts'
import { packRow, unpackRow } from '../../../../../electron/parser/child/wireRow.ts'
import { CellKind, type SheetRow } from '../../../../../shared/roster/sheet.ts'

const cell = fc.option(
  fc.record({ text: fc.string({ maxLength: 40 }), kind: fc.constantFrom(...CellKind.options) }),
)
const row: fc.Arbitrary<SheetRow> = fc.record(
  {
    row: fc.integer({ min: 1, max: 50_000 }),
    lines: fc.integer({ min: 1, max: 9 }),
    hidden: fc.boolean(),
    cells: fc.array(cell, { maxLength: 12 }),
  },
  { requiredKeys: ['row', 'hidden', 'cells'] },
)

describe('a row between parser and core', () => {
  it('arrives as it was read, and fits the schema of the messages', () => {
    fc.assert(
      fc.property(row, (read) => {
        const packed = packRow(read)
        const message = ParserMessage.parse({ type: 'rows', sheet: 0, rows: [packed] })
        if (message.type !== 'rows') throw new TypeError('another message came out')
        expect(message.rows.map(unpackRow)).toEqual([read])
      }),
    )
  })

  it('costs a text nothing but its characters', () => {
    const { cells } = packRow({ row: 1, hidden: false, cells: [{ text: '张敏', kind: 'text' }, null] })
    expect(cells).toEqual(['张敏', null])
  })
})
