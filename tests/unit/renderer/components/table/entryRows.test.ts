import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isBlank,
  pastedBlock,
  withBlock,
  withoutBlankTail,
} from '../../../../../renderer/components/table/entryRows.ts'

const normalise = (_key: string, text: string) => text.trim()

describe('a pasted block', () => {
  it('keeps quoted line breaks, doubled quotes and empty cells', () => {
    expect(pastedBlock('甲\t\t"一\n二"\r\n乙\t"说""好"""\t\r\n')).toEqual([
      ['甲', '', '一\n二'],
      ['乙', '说"好"', ''],
    ])
  })

  it('gives back every plain table', () => {
    const cell = fc.string().map((text) => text.replace(/[\t\r\n"]/g, ''))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (table) => {
        expect(pastedBlock(`${table.map((row) => row.join('\t')).join('\r\n')}\r\n`)).toEqual(table)
      }),
    )
  })
})

describe('writing a block', () => {
  it('starts at the cell, adds rows and drops columns that do not exist', () => {
    const rows = withBlock([{ name: '甲', idNumber: '1' }], {
      at: { row: 2, column: 1 },
      cells: [[' 2 ', 'x'], ['3']],
      keys: ['name', 'idNumber'],
      normalise,
    })
    expect(rows).toEqual([{ name: '甲', idNumber: '1' }, {}, { idNumber: '2' }, { idNumber: '3' }])
  })

  it('leaves no blank rows at the end', () => {
    expect(withoutBlankTail([{ name: '' }, { name: '甲' }, { name: ' ' }, {}])).toEqual([
      { name: '' },
      { name: '甲' },
    ])
    expect(isBlank({ name: ' ', idNumber: '' })).toBe(true)
  })
})
