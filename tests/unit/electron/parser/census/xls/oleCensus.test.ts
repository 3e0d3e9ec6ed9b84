import { utils, write } from '@e965/xlsx'
import { expect, it } from 'vitest'
import { oleCensus } from '../../../../../../electron/parser/census/xls/oleCensus.ts'
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
