/** One line of a benchmark, as scripts/bench.mjs prints it. */
export interface RatioRow {
  readonly what: string
  readonly measured: number
  readonly floor: number | null
  readonly ratio: number
  readonly limit: number
  readonly unit: string
}

/** What every module of this folder exports. */
export interface Bench {
  readonly name: string
  run(): Promise<{ readonly rows: readonly RatioRow[] }>
}

/** Milliseconds that a piece of work takes. */
export type Timed = () => Promise<number>

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value below which this share of the values lies, between neighbours by proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)] ?? Number.NaN
  const high = sorted[Math.ceil(place)] ?? Number.NaN
  return low + (high - low) * (place % 1)
}

/** Times one piece of work, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/**
 * Runs every contender once a round, in an order that turns by one each round, so that a machine that is busy for a while is busy for all of
 * them. The first round only warms up.
 */
export async function interleaved<K extends string>(
  rounds: number,
  contenders: Readonly<Record<K, Timed>>,
): Promise<Readonly<Record<K, readonly number[]>>> {
  const names = Object.keys(contenders) as K[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>
  for (let round = 0; round <= rounds; round += 1)
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + turn) % names.length]
      if (name === undefined) continue
      const time = await contenders[name]()
      if (round > 0) times[name].push(time)
    }
  return times
}

/** A row of two contenders: the ratio is the median of the ratios within each round, which a drifting machine spoils least. */
export function ratioRow(
  what: string,
  { measured, floor }: { readonly measured: readonly number[]; readonly floor: readonly number[] },
  limit: number,
): RatioRow {
  const ratios = measured.map((time, round) => time / (floor[round] ?? Number.NaN))
  return { what, measured: median(measured), floor: median(floor), ratio: median(ratios), limit, unit: 'ms' }
}
