import { describe, expect, it } from 'vitest'
import { readRosterFile } from '../../../../../electron/parser/readRosterFile.ts'
import { checked, inventedId } from '../../../../support/rosterSheets.ts'

const read = async (text: string | Uint8Array) => (await readRosterFile(Buffer.from(text))).sheets
const [a, b, c] = [inventedId(1), inventedId(2), inventedId(3)]

/** Line, name and number of every person. */
async function persons(text: string | Uint8Array) {
  const { rows, skipped } = checked(await read(text))
  return [...rows.map(({ row, name, idNumber }) => [row, name, idNumber]), ...skipped.map(({ row }) => [row])]
}

const three = [
  [2, '张敏', a],
  [3, '李雷', b],
  [4, '韩梅', c],
]

describe('line ends', () => {
  const ends = ['\r\n', '\n', '\r']
  const mixtures = ends.flatMap((first) =>
    ends.flatMap((second) => ends.map((third) => [first, second, third])),
  )

  it.each(mixtures)('reads a text whose lines end in %j, %j and %j', async (first, second, third) => {
    const text = `姓名,身份证号${first}张敏,${a}${second}李雷,${b}${third}韩梅,${c}`
    expect(await persons(text)).toEqual(three)
    expect(await persons(`${text}${third}`)).toEqual(three)
  })

  it('reads one LF in the middle of a file of CR alone', async () => {
    expect(await persons(`姓名,身份证号\r张敏,${a}\n李雷,${b}\r韩梅,${c}\r`)).toEqual(three)
  })

  it.each(ends)(
    'keeps a line end %j inside quotes as one break of the cell and counts its line',
    async (end) => {
      const text = `姓名,身份证号,备注\r\n张敏,${a},"一处${end}二处"\n李雷,${b},\r\n\r\n韩梅,${c},"甲${end}${end}乙"`
      const sheets = await read(text)
      expect(sheets[0]?.rows.map(({ row, lines, cells }) => [row, lines, cells[2]?.text])).toEqual([
        [1, undefined, '备注'],
        [2, 2, '一处\n二处'],
        [4, undefined, undefined],
        [6, 3, '甲\n\n乙'],
      ])
      expect(await persons(text)).toEqual([[2, '张敏', a], [4, '李雷', b], [6, '韩梅', c], [5]])
    },
  )

  it('counts CR CR LF, as a text saved twice has it, as a line and an empty one', async () => {
    expect(await persons(`姓名,身份证号\r\r\n张敏,${a}\r\r\n`)).toEqual([[3, '张敏', a], [2]])
  })

  it('reads them in UTF-16 alike', async () => {
    const text = `姓名,身份证号\r\n张敏,${a}\n李雷,${b}\r韩梅,${c}`
    expect(await persons(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(three)
  })
})

describe('Ctrl-Z', () => {
  const lines = `name,身份证号\r\n张敏,${a}\r\n`.replace('name', '姓名')

  it.each([
    ['behind the last line', `${lines}\u001a`],
    ['at the end of the last line', `${lines.trimEnd()}\u001a`],
    ['and a line end', `${lines}\u001a\r\n`],
    ['filling a block', `${lines}${'\u001a'.repeat(40)}`],
    ['and zeros that fill a block', `${lines}\u001a${'\0'.repeat(41)}`],
    ['in UTF-16', Buffer.from(`\ufeff${lines}\u001a`, 'utf16le')],
  ])('at the end is no text: %s', async (_, text) => {
    expect((await persons(text)).slice(0, 1)).toEqual([[2, '张敏', a]])
  })

  it('between two joined files loses nobody', async () => {
    expect(await persons(`${lines}\u001a李雷,${b}\r\n\u001a`)).toEqual([
      [2, '张敏', a],
      [3, '李雷', b],
    ])
  })
})
