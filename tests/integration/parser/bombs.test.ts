import { fileURLToPath } from 'node:url'
import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { createParserClient } from '../../../electron/parser/child/parserClient.ts'
import { odsOf } from '../../support/officeFiles.ts'

const inProject = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const clientOf = (entry: string) => createParserClient({ entry: inProject(entry) })
const client = clientOf('electron/parser/parser.ts')

/** What reading a file cost this process, which stands for the core, while it was read. */
async function cost(reader: typeof client, bytes: Uint8Array) {
  const before = process.memoryUsage.rss()
  let [most, longestMs, last] = [before, 0, performance.now()]
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
    longestMs = Math.max(longestMs, performance.now() - last)
    last = performance.now()
  }, 10)
  const begun = performance.now()
  try {
    const fault = await reader.parse({ bytes, fileName: 'a' }).then(
      () => null,
      (error: unknown) => error,
    )
    const grownMb = (most - before) / 1024 / 1024
    return { fault, grownMb, longestMs, tookMs: performance.now() - begun }
  } finally {
    clearInterval(watch)
  }
}

const repeated = (rows: number, cells: number, text: string) =>
  odsOf(
    `<table:table table:name="名单"><table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="${cells}"><text:p>${text}</text:p></table:table-cell></table:table-row></table:table>`,
  )

describe('a small file that would be a large one', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['rows times cells, 60 characters each', () => repeated(49_990, 256, '甲'.repeat(60))],
    ['rows times cells, 32,000 characters each', () => repeated(49_990, 256, '甲'.repeat(32_000))],
    ['few cells of long texts, many rows', () => repeated(49_990, 4, '甲'.repeat(3_000))],
    [
      'blanks that stand for a thousand each',
      () => repeated(1, 1, '<text:s text:c="1000"/>'.repeat(500_000)),
    ],
    ['many cells of xlsx on one long shared text', () => onOneText(1_000, 200, '甲'.repeat(4_000))],
  ])('%s: is refused in a moment, and the core does not feel it', async (_, build) => {
    const bytes = await build()
    const { fault, grownMb, longestMs, tookMs } = await cost(client, bytes)
    expect(fault).toMatchObject({ message: expect.stringMatching(/[\u4e00-\u9fff].*。$/) })
    expect((fault as { code: string }).code).toMatch(/^file-(too-large|unreadable)$/)
    expect(grownMb).toBeLessThan(50)
    // An answer within 200 ms is measured by the bench; here a busy machine gets some room.
    expect(longestMs).toBeLessThan(1_000)
    expect(tookMs).toBeLessThan(15_000)
  })

  it('is let through up to two million cells', async () => {
    const { fault } = await cost(client, repeated(10_000, 20, '甲'.repeat(20)))
    expect(fault).toBeNull()
  })

  it.runIf(process.platform === 'linux')(
    'that takes what no cap of the heap covers ends its reader',
    async () => {
      const { fault, tookMs } = await cost(clientOf('tests/fixtures/parser/glutton.mjs'), new Uint8Array(1))
      expect(fault).toMatchObject({ code: 'file-too-large', message: expect.stringContaining('读取已中止') })
      expect(tookMs).toBeLessThan(15_000)
    },
  )
})

/** A sheet whose cells all refer to one shared text. */
function onOneText(rows: number, cells: number, text: string): Promise<Uint8Array> {
  const row = Array.from({ length: cells }, () => text)
  return writeXlsx({ sheets: [{ name: '名单', rows: Array.from({ length: rows }, () => row) }] })
}
