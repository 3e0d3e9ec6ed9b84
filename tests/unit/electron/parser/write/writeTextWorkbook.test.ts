import { expect, it } from 'vitest'
import { readRosterFile } from '../../../../../electron/parser/readRosterFile.ts'
import { writeTextWorkbook } from '../../../../../electron/parser/write/writeTextWorkbook.ts'

it('writes every cell as text, so that numbers of 18 digits and rare characters come back as they were', async () => {
  const columns = [
    { heading: '姓名', width: 12 },
    { heading: '证件号码', width: 24 },
  ]
  const rows = [
    ['张\u{20164}', '110105194912310021'],
    ['李雷', '000000000000000001'],
  ]
  const bytes = await writeTextWorkbook({ sheetName: '工作清单', title: '查询工作清单', columns, rows })
  const { sheets } = await readRosterFile(bytes)
  expect(sheets[0]?.name).toBe('工作清单')
  expect(
    sheets[0]?.rows.map(({ row, cells }) => [row, ...cells.map((cell) => cell && [cell.text, cell.kind])]),
  ).toEqual([
    [1, ['查询工作清单', 'text']],
    [2, ['姓名', 'text'], ['证件号码', 'text']],
    [3, ['张\u{20164}', 'text'], ['110105194912310021', 'text']],
    [4, ['李雷', 'text'], ['000000000000000001', 'text']],
  ])
})
