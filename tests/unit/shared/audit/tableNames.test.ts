import { describe, expect, it } from 'vitest'
import { tables } from '../../../../electron/core/tables.ts'
import { rowWords, tableNames } from '../../../../shared/audit/tableNames.ts'

describe('the words of a row', () => {
  it('name every table of the store, and no other', () => {
    expect(Object.keys(tableNames).toSorted()).toEqual(tables.map(({ name }) => name).toSorted())
  })

  it('never show the name of a table', () => {
    for (const { name } of tables) expect(rowWords(`${name}:7`)).not.toMatch(/[A-Za-z]/)
    expect(rowWords('attachments:7')).toBe('附件第 7 行')
    expect(rowWords('2917345:7')).toBe('未知的表第 7 行')
  })
})
