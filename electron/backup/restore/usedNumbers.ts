import { type LastNumber, type UsedNumbers, yearlySeries } from '../../../shared/backup/restoration.ts'
import type { Handle } from '../../database/file/driver.ts'

const given = `SELECT 'incoming' AS series, intake_year AS year, intake_serial AS low, intake_serial AS high FROM requests
  UNION ALL SELECT 'batch', batch_year, batch_serial, batch_serial FROM inquiry_batches
  UNION ALL SELECT 'objection', objection_year, objection_serial, objection_serial FROM objections
  UNION ALL SELECT 'sealUse', use_year, use_serial, use_serial FROM seal_uses
  UNION ALL SELECT series, number_year, serial, serial FROM issued_numbers`

interface Given {
  readonly series: string
  readonly year: number
  readonly low: number
  readonly high: number
}

/** Every number that a store has given, and those it knows to be on paper, in order. */
function numbersIn(handle: Handle): readonly Given[] {
  const knowsPaper =
    handle.prepare("SELECT 1 FROM sqlite_master WHERE name = 'used_numbers'").get() !== undefined
  const paper = knowsPaper
    ? ' UNION ALL SELECT series, number_year, from_serial, to_serial FROM used_numbers'
    : ''
  return handle.prepare(`${given}${paper} ORDER BY series, year, low`).all() as Given[]
}

/** The numbers that one store has given and another has not, as runs. */
export function numbersBeyond(live: Handle, backup: Handle): readonly UsedNumbers[] {
  const known = new Set(numbersIn(backup).flatMap((numbers) => each(numbers)))
  const runs: UsedNumbers[] = []
  for (const { series, year, low, high } of numbersIn(live)) {
    for (let serial = low; serial <= high; serial += 1) {
      if (known.has(`${series} ${year} ${serial}`)) continue
      const last = runs.at(-1)
      if (last?.series === series && last.year === year && serial <= last.to + 1)
        runs[runs.length - 1] = { ...last, to: Math.max(last.to, serial) }
      else runs.push({ series, year, from: serial, to: serial })
    }
  }
  return runs
}

const each = ({ series, year, low, high }: Given) =>
  Array.from({ length: high - low + 1 }, (_, index) => `${series} ${year} ${low + index}`)

/** The last number of every series of these years as a store has it: what two people compare with the paper registers. */
export function lastNumbers(handle: Handle, years: readonly number[]): readonly LastNumber[] {
  const numbers = numbersIn(handle)
  const codes = [...letterCodes(handle), ...numbers.map(({ series }) => series)]
  const series = [...new Set([...yearlySeries, ...codes])]
  return series.flatMap((name) =>
    years.map((year) => {
      const own = numbers.filter((found) => found.series === name && found.year === year)
      return { series: name, year, serial: Math.max(0, ...own.map(({ high }) => high)) }
    }),
  )
}

/** The 代字 that the settings of a store name; read as they stand, for a backup may be of an older schema. */
function letterCodes(handle: Handle): readonly string[] {
  const read = handle.prepare('SELECT value FROM settings WHERE key = ?').pluck()
  const settingOf = (key: string) =>
    JSON.parse(String(read.get(key) ?? 'null')) as Record<string, unknown> | null
  const codes = [
    settingOf('centre.identity')?.letterCode,
    ...Object.values(settingOf('letter.codesOfKinds') ?? {}),
  ]
  return codes.filter((code) => typeof code === 'string')
}
