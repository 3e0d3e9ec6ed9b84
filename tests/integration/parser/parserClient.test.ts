import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import type { ChildLike } from '../../../electron/parser/child/childLike.ts'
import { forkParser } from '../../../electron/parser/child/forkParser.ts'
import { createParserClient } from '../../../electron/parser/child/parserClient.ts'
import { AppError } from '../../../shared/errors.ts'
import { buildZip, docxOf, xlsxParts } from '../../support/officeFiles.ts'
import { inventedId } from '../../support/rosterSheets.ts'

const inProject = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const client = createParserClient({ entry: inProject('electron/parser/parser.ts') })
const parse = (bytes: Uint8Array) => client.parse({ bytes, fileName: '名单.xlsx' })
const fixture = (name: string) => readFileSync(inProject(`tests/fixtures/rosters/${name}`))

/** What became of a file: how many rows came out, or the refusal; anything else is a bug and is thrown on. */
async function fate(bytes: Uint8Array): Promise<number | AppError> {
  try {
    const { sheets } = await parse(bytes)
    return sheets.reduce((total, { rows }) => total + rows.length, 0)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

describe('a real child', () => {
  it('streams 10,000 rows and tells how far it is', async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => [String(n), '张敏', inventedId(n % 1000)])
    const bytes = await writeXlsx({
      sheets: [{ name: '名单', rows: [['序号', '姓名', '身份证号'], ...rows] }],
    })
    const seen: [number, number][] = []
    const { sheets } = await client.parse({
      bytes,
      fileName: 'a',
      onProgress: (done, total) => seen.push([done, total]),
    })
    expect(sheets[0]?.rows).toHaveLength(10_001)
    expect(seen.length).toBeGreaterThan(10)
    expect(seen.at(-1)).toEqual([10_001, 10_001])
  })

  it('reads 50,000 rows within its heap, and refuses one more', async () => {
    const text = (count: number) =>
      Buffer.from(`姓名,身份证号\n${`张敏,${inventedId(1)}\n`.repeat(count - 1)}`)
    expect(await fate(text(50_000))).toBe(50_000)
    expect(await fate(text(50_001))).toMatchObject({ code: 'file-too-large' })
    const rows = Array.from({ length: 49_999 }, (_, n) => [
      String(n),
      '张敏',
      '女',
      inventedId(n % 1000),
      '省财政厅',
      '综合管理岗',
    ])
    const bytes = await writeXlsx({
      sheets: [{ name: '名单', rows: [['序号', '姓名', '性别', '身份证号', '单位', '职位'], ...rows] }],
    })
    expect(await fate(bytes)).toBe(50_000)
  })

  it('reads in the child that was started ahead, and in a new one after it', async () => {
    let started = 0
    const spawn = forkParser(inProject('electron/parser/parser.ts'))
    const ahead = createParserClient({
      spawn: () => {
        started += 1
        return spawn()
      },
    })
    ahead.prepare()
    ahead.prepare()
    expect(started).toBe(1)
    const bytes = fixture('01-省直-录用-60人.xlsx')
    const first = await ahead.parse({ bytes, fileName: 'a' })
    expect(started).toBe(1)
    expect(await ahead.parse({ bytes, fileName: 'a' })).toEqual(first)
    expect(started).toBe(2)
  })

  it('stops at once when cancelled', async () => {
    const abort = new AbortController()
    const reading = client.parse({
      bytes: fixture('03-省辖市汇总-640人.xls'),
      fileName: 'a',
      signal: abort.signal,
    })
    setTimeout(() => abort.abort(), 50)
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
    const late = client.parse({ bytes: fixture('02-问题名单.xlsx'), fileName: 'a', signal: abort.signal })
    await expect(late).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('is killed at the time limit', async () => {
    const hasty = createParserClient({
      entry: inProject('tests/fixtures/parser/stuck.mjs'),
      timeLimitMs: 1_000,
    })
    await expect(hasty.parse({ bytes: new Uint8Array(1), fileName: 'a' })).rejects.toMatchObject({
      code: 'file-too-large',
    })
  })

  it('cannot read beyond the program’s own folder', async () => {
    const spy = createParserClient({ entry: inProject('tests/fixtures/parser/spy.mjs') })
    await expect(spy.parse({ bytes: Buffer.from('/etc/passwd'), fileName: 'a' })).rejects.toThrow(
      'ERR_ACCESS_DENIED ERR_ACCESS_DENIED ERR_ACCESS_DENIED',
    )
  })
})

describe('files that mean harm', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['a million rows of text', () => Buffer.from('张敏,1\n'.repeat(1_000_000)), 'file-too-large'],
    ['a million rows of xlsx', () => millionRows('<row><c><v>1</v></c></row>'), 'file-too-large'],
    ['a million formatted empty rows', () => millionRows('<row><c s="1"/></row>'), 'any'],
    [
      '120 MB in one entry that declares a kilobyte',
      () => buildZip([{ name: 'xl/a.xml', data: Buffer.alloc(120_000_000, 32), declaredSize: 1000 }]),
      'file-too-large',
    ],
    ['one text of 15 MB', () => Buffer.from(`姓名,身份证号\n"${'张'.repeat(5_000_000)}`), 'file-unreadable'],
    ['a million columns', () => Buffer.from(`姓名,身份证号\n${',a'.repeat(1_000_000)}`), 'any'],
    ['100,000 tables in tables', () => docxOf('<w:tbl><w:tr><w:tc>'.repeat(100_000)), 'any'],
    ['half a list', () => fixture('01-省直-录用-60人.xlsx').subarray(0, 5000), 'file-unreadable'],
    [
      'a reference to entities',
      () =>
        docxOf(
          `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>${'&lol;'.repeat(100_000)}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
        ),
      'file-unreadable',
    ],
  ])('answers %s with rows or a sentence', async (...[, build, code]) => {
    const before = process.memoryUsage.rss()
    const outcome = await fate(build())
    if (outcome instanceof AppError) {
      expect(outcome.message).toMatch(/[\u4e00-\u9fff].*。$/)
      if (code !== 'any') expect(outcome.code).toBe(code)
    } else expect(code).toBe('any')
    expect(process.memoryUsage.rss() - before).toBeLessThan(700 * 1024 * 1024)
  })
})

describe('a child that does not do as it should', () => {
  const answering = (messages: readonly unknown[]) => {
    const spawn = (): ChildLike => {
      let exit: () => void = () => undefined
      let receive: (message: unknown) => void = () => undefined
      let isAsked = false
      return {
        send: () => {
          if (isAsked) return
          isAsked = true
          for (const message of messages) receive(message)
          exit()
        },
        onMessage: (listener) => {
          receive = listener
        },
        onExit: (listener) => {
          exit = listener
        },
        kill: () => undefined,
      }
    }
    return createParserClient({ spawn }).parse({ bytes: new Uint8Array(1), fileName: 'a' })
  }
  const head = { type: 'head', format: 'csv', sheets: [], rowCount: 1 }

  it('is not believed when its rows do not fit the schema', async () => {
    await expect(answering([head, { type: 'rows', sheet: 0, rows: [{ row: 0 }] }])).rejects.toThrow()
  })

  it('is not believed when it ends before all rows were sent', async () => {
    await expect(answering([head, { type: 'end', places: 0 }])).rejects.toThrow(/everything/)
  })

  it('is answered with a sentence when it dies over the file', async () => {
    await expect(answering([{ type: 'begun' }])).rejects.toMatchObject({ code: 'file-too-large' })
    await expect(answering([{ type: 'begun' }, head])).rejects.toMatchObject({ code: 'file-too-large' })
  })

  it('does not blame the file when it never began', async () => {
    await expect(answering([])).rejects.toMatchObject({
      code: 'unexpected',
      message: expect.stringContaining('未能启动'),
    })
  })

  it('does not blame the file when its program is missing', async () => {
    const missing = createParserClient({ entry: inProject('electron/parser/noSuchParser.ts') })
    await expect(missing.parse({ bytes: new Uint8Array(1), fileName: 'a' })).rejects.toMatchObject({
      code: 'unexpected',
      message: expect.stringContaining('未能启动'),
    })
  })
})

function millionRows(row: string): Buffer {
  return buildZip(xlsxParts(`<sheetData>${row.repeat(1_000_000)}</sheetData>`))
}
