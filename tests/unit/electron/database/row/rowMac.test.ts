import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tables } from '../../../../../electron/core/tables.ts'
import { macKey } from '../../../../../electron/database/key/hashChain.ts'
import { listedRows, rowList } from '../../../../../electron/database/row/rowList.ts'
import {
  macLayout,
  rowMac,
  type StoredValue,
  tableNumber,
} from '../../../../../electron/database/row/rowMac.ts'

const key = macKey(Buffer.alloc(32, 3))
const stamp = { id: 1, version: 1, auditSeq: 1 }
const of = (
  columns: Readonly<Record<string, StoredValue>>,
  changed: Partial<typeof stamp> = {},
  table = 't',
) =>
  rowMac(key, macLayout(table, Object.keys(columns)), {
    stamp: { ...stamp, ...changed },
    values: Object.values(columns),
  }).toString('hex')

const value = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.maxSafeInteger(),
  fc.uint8Array(),
  fc.constant(null),
)

describe('the MAC of a row', () => {
  it('does not depend on the order of the columns nor on columns that are null', () => {
    expect(of({ a: 'x', b: 2 })).toBe(of({ b: 2, a: 'x' }))
    expect(of({ a: 'x', b: null })).toBe(of({ a: 'x' }))
  })

  it('differs when table, id, version, sequence, a name or a value differs', () => {
    const macs = [
      of({ a: 'x' }),
      of({ a: 'x' }, { id: 2 }),
      of({ a: 'x' }, { version: 2 }),
      of({ a: 'x' }, { auditSeq: 2 }),
      of({ a: 'x' }, {}, 'u'),
      of({ b: 'x' }),
      of({ a: 'y' }),
      of({ a: 1 }),
      of({ a: '1' }),
      of({ a: Buffer.from('x') }),
      of({ a: null }),
      of({ a: '' }),
      of({ a: -1 }),
    ]
    expect(new Set(macs).size).toBe(macs.length)
  })

  it('is different for any two different rows', () => {
    const row = fc.record({ a: value, b: value, c: value })
    fc.assert(
      fc.property(row, row, (left, right) => {
        expect(of(left) === of(right)).toBe(same(left, right))
      }),
    )
  })

  it('gives every table a number of its own', () => {
    expect(new Set(tables.map((table) => tableNumber(table.name))).size).toBe(tables.length)
  })
})

describe('the list of rows', () => {
  it('gives back what was added, over the growth of its buffer', () => {
    const list = rowList()
    const rows = Array.from({ length: 100 }, (_, index) => ({
      table: 0xfffffff0 + (index % 10),
      id: 2 ** 40 + index,
      version: index + 1,
      digest: Buffer.alloc(16, index),
    }))
    for (const row of rows) list.add({ ...row, digest: Buffer.concat([row.digest, Buffer.alloc(16)]) })

    expect(listedRows(list.bytes())).toEqual(rows)
  })

  it('refuses a cut list', () => {
    expect(() => listedRows(Buffer.alloc(33))).toThrow('cut')
  })
})

function same(left: Record<string, unknown>, right: Record<string, unknown>): boolean {
  const plain = (row: Record<string, unknown>) =>
    JSON.stringify(row, (_, inner) =>
      inner instanceof Uint8Array ? `bytes ${Buffer.from(inner).toString('hex')}` : inner,
    )
  return plain(left) === plain(right)
}
