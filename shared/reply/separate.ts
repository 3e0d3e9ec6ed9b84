import { z } from 'zod'
import type { CandidateState } from '../candidate/model.ts'
import { CalendarDate } from '../time.ts'
import { ToldBy } from './model.ts'

/** States of a person who has been looked up and of whom nothing can be told yet: 待核实, 待核定, and a listing under review. */
export const unsettledStates = [
  'pending',
  'disputed',
  'underReview',
] as const satisfies readonly CandidateState[]

/** What the drafter of a first reply decides about persons whose result follows later (待另行函复). */
export const SeparateChoice = z.strictObject({
  candidateIds: z.array(z.int()).min(1, '请选定待另行函复的人员').max(20_000),
  /** By which day; null: the letter's own limit, as long as that has not passed. */
  answerOn: CalendarDate.nullable(),
  /** The record that shows that the unit was told before. */
  toldBy: ToldBy,
  toldId: z.int(),
})
export type SeparateChoice = z.infer<typeof SeparateChoice>

/** A record that may show that the unit was told before, in the words in which the drafter and the signer see it. */
export const ToldRecord = z.strictObject({ toldBy: ToldBy, toldId: z.int(), words: z.string() })
export type ToldRecord = z.infer<typeof ToldRecord>

/** A person whom a first reply may leave out. */
export const SeparablePerson = z.strictObject({
  candidateId: z.int(),
  listOrder: z.int(),
  name: z.string(),
  /** 待核实, 待核定…: where the person stands, for the desk only; the letter never says it. */
  standing: z.string(),
})
export type SeparablePerson = z.infer<typeof SeparablePerson>

/** Whom a first reply may leave out now, and what must be there first. */
export const SeparateOffer = z.strictObject({
  persons: z.array(SeparablePerson),
  told: z.array(ToldRecord),
  /** The letter's limit, by which the results must follow; null when it has passed or does not run, and a day must be given. */
  answerOn: CalendarDate.nullable(),
})
export type SeparateOffer = z.infer<typeof SeparateOffer>

/** Persons left out of one letter, as its page shows them. */
export const SeparateFacts = z.strictObject({
  count: z.int(),
  answerOn: CalendarDate,
  told: z.string(),
})
export type SeparateFacts = z.infer<typeof SeparateFacts>

/**
 * By which day the results of persons left out must follow, or a sentence (`problem`) that refuses: their limit is the letter's own, and a later
 * day takes an extension first. Only when the limit has passed or does not run may another day be named, and never a past one.
 */
export function separateDay(
  asked: CalendarDate | null,
  limit: CalendarDate | null,
  today: CalendarDate,
): { readonly on: CalendarDate } | { readonly problem: string } {
  if (limit !== null && limit >= today) {
    if (asked === null || asked === limit) return { on: limit }
    return {
      problem: `另行函复的日期就是本件现行期限 ${limit}；需要更晚的，请先在来文的「期限」页申请延期。`,
    }
  }
  if (asked === null) return { problem: '本件期限已过或尚未起算，请填写与来文单位说定的另行函复日期。' }
  if (asked < today) return { problem: `另行函复日期 ${asked} 已过，请填写今天或以后的日期。` }
  return { on: asked }
}

/** Why nobody can be left out: the unit must have been told before (design 5.4), with the way to do so. */
export const notToldSentence =
  '还没有把分批答复告知来文单位，不能留下人员另行函复：请先电话沟通，在来文的「期限」页登记延期沟通（或经批准延期）后再拟稿。'

/** True when the person may still follow in a letter of its own: neither answered before nor sent back, withdrawn or corrected since. */
export function mayFollow({ state }: { readonly state: CandidateState }): boolean {
  return !['answered', 'returned', 'withdrawn', 'doubtful', 'accepted'].includes(state)
}
