import { setTimeout as sleep } from 'node:timers/promises'
import { odsOf } from '../support/officeFiles.ts'
import { parserOfSources } from '../support/parserHere.ts'
import { startTestWorkstation } from '../support/testWorkstation.ts'
import { type Bench, type RatioRow, timed } from './rounds.ts'

const rounds = 3

/** A file of a kilobyte that stands for 12.8 million cells, while a clerk looks things up in the same core. */
export const bench: Bench = {
  name: '恶意名单文件',
  run: async () => {
    await using desk = await startTestWorkstation()
    const clerk = desk.as('registrar')
    const ask = () => timed(() => clerk.call('units.list', { filter: {}, offset: 0, limit: 50 }))
    await ask()
    const bomb = odsOf(
      `<table:table table:name="名单"><table:table-row table:number-rows-repeated="49990"><table:table-cell table:number-columns-repeated="256"><text:p>${'甲'.repeat(60)}</text:p></table:table-cell></table:table-row></table:table>`,
    )
    const before = process.memoryUsage.rss()
    let [most, slowest] = [before, 0]
    for (let round = 0; round < rounds; round += 1) {
      let isRead = false
      const reading = parserOfSources()
        .parse({ bytes: bomb, fileName: '名单.ods' })
        .catch(() => undefined)
        .finally(() => {
          isRead = true
        })
      while (!isRead) {
        slowest = Math.max(slowest, await ask())
        most = Math.max(most, process.memoryUsage.rss())
        await sleep(5)
      }
      await reading
    }
    return {
      rows: [
        row('数据进程内存增长', { measured: (most - before) / 1024 / 1024, limit: 50, unit: 'MB' }),
        row('其间其他查询最慢一次', { measured: slowest, limit: 200, unit: 'ms' }),
      ],
    }
  },
}

function row(
  what: string,
  { measured, limit, unit }: Pick<RatioRow, 'measured' | 'limit' | 'unit'>,
): RatioRow {
  return { what, measured, floor: null, ratio: measured, limit, unit }
}
