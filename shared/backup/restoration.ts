import { z } from 'zod'
import { registerSigns } from '../documentNumber/registerNumber.ts'
import { Instant } from '../time.ts'

/** A restore over what was there, or the taking over of a backup on a machine that held nothing (换机). Stored. */
export const restorationKinds = ['restored', 'adopted'] as const
/** A restore over what was there, or the taking over of a backup on a machine that held nothing (换机). Stored. */
export type RestorationKind = (typeof restorationKinds)[number]

/** Where the numbers that are on paper were read: in the store that was there, or in the paper registers by two people. Stored. */
export const numberSources = ['liveStore', 'paper'] as const
/** Where the numbers that are on paper were read: in the store that was there, or in the paper registers by two people. Stored. */
export type NumberSource = (typeof numberSources)[number]

/** An act of the store that was there which the backup does not hold. */
export const LostAct = z.strictObject({
  seq: z.int(),
  at: Instant,
  actor: z.string(),
  act: z.string(),
  /** What it was done to, by its number; names no person. */
  thing: z.string(),
})
export type LostAct = z.infer<typeof LostAct>

/** At most so many lost acts are listed; how many there were is always said. */
export const mostLostActs = 2000

const seriesNames = {
  incoming: '收文登记簿',
  batch: '查询批次',
  objection: '异议登记',
  sealUse: '用印登记簿',
} as const satisfies Record<keyof typeof registerSigns, string>

/** The yearly series that every store has, by the word they are stored under; a series of letters is stored under its 代字. */
export const yearlySeries = Object.keys(registerSigns) as readonly (keyof typeof registerSigns)[]

/** A series as people call it: 收文登记簿, or 发文 豫信用函. */
export function seriesName(series: string): string {
  return Object.hasOwn(seriesNames, series)
    ? seriesNames[series as keyof typeof seriesNames]
    : `发文 ${series}`
}

/** The last number of a series and a year, as one person read it from the paper register; 0 where there is none. */
export const LastNumber = z.strictObject({
  series: z.string().min(1).max(20),
  year: z.int().min(2000).max(2199),
  serial: z.int().min(0).max(99_999),
})
export type LastNumber = z.infer<typeof LastNumber>

/** Serials that stand on paper. */
export const UsedNumbers = z.strictObject({
  series: z.string(),
  year: z.int(),
  from: z.int(),
  to: z.int(),
})
export type UsedNumbers = z.infer<typeof UsedNumbers>

/** What a register says of numbers that stand on paper from before a restore. */
export const usedBeforeRestore = '恢复备份前已用，见纸质登记'

/** `收文登记簿 2026年 15—18号`. */
export function usedWords({ series, year, from, to }: UsedNumbers): string {
  return `${seriesName(series)} ${year}年 ${from === to ? from : `${from}—${to}`}号`
}
