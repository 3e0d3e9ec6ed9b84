import { z } from 'zod'
import { AppError } from '../../errors.ts'
import { ReplyKind, replyKindNames } from '../../reply/kinds.ts'
import { CalendarDate } from '../../time.ts'
import {
  placeholderMeanings,
  placeholdersIn,
  placeholdersOf,
  singlePersonPlaceholders,
} from './placeholders.ts'
import { requiredSituations, type Situation, secondFormatSituations, situationMeanings } from './situation.ts'

const Sentence = z
  .string()
  .trim()
  .min(1, { message: '文字不能为空' })
  .max(600, { message: '一段不得超过600字' })

/** A paragraph of a letter and the situations in which it is printed (none: always). */
export const WordingParagraph = z.strictObject({
  id: z.string().min(1).max(40),
  when: z.array(z.string()).max(4),
  text: Sentence,
})
export type WordingParagraph = z.infer<typeof WordingParagraph>

/** The wording of one kind of letter; `\n` in the title marks where the line may break without tearing a word. */
export const LetterWording = z.strictObject({
  title: Sentence,
  /** 附注 below the date; null for none. */
  note: Sentence.nullable(),
  paragraphs: z.array(WordingParagraph).min(1).max(40),
})
export type LetterWording = z.infer<typeof LetterWording>

/** The standard sentences of every letter: versioned data with a source and an effective date (design 5.9). */
export const Wording = z.strictObject({
  /** The first format knows no form of address, no second 7-day limit and not every cause; letters made with it keep its words. */
  format: z.enum(['letter-wording/1', 'letter-wording/2'], {
    message: '文件格式标识应为 letter-wording/2（或旧版 letter-wording/1）',
  }),
  wordingVersion: z.string().min(1).max(40),
  effectiveFrom: CalendarDate,
  source: z.string().min(1).max(200),
  /** True until the national template replaces it; screens then show `notice`. */
  provisional: z.boolean(),
  notice: z.string().max(60),
  systemName: z.string().min(1).max(60),
  objectionWorkingDays: z.int().min(1).max(60),
  personObjectionWorkingDays: z.int().min(1).max(60).default(7),
  forwardingWorkingDays: z.int().min(1).max(60),
  tellingWorkingDays: z.int().min(1).max(60),
  /** To whom 异议复核申请函 goes. */
  recheckAddressee: z.string().trim().min(2).max(60),
  attachmentTitles: z.strictObject({
    listed: Sentence,
    notListed: Sentence,
    returned: Sentence,
    recheckPerson: Sentence,
    disputedItems: Sentence,
  }),
  letters: z.record(ReplyKind, LetterWording),
})
export type Wording = z.infer<typeof Wording>

/**
 * The wording in a JSON text (or already parsed value), or `invalid-input` with a sentence that names the place:
 * unknown placeholders and situations, a placeholder that has no meaning in that letter, a missing answer.
 */
export function parseWording(json: unknown): Wording {
  const parsed = Wording.safeParse(typeof json === 'string' ? fromJson(json) : json)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw refusal(`${issue?.path.join(' › ') || '整体'}：${issue?.message ?? '内容不完整'}`)
  }
  for (const kind of ReplyKind.options) assertLetter(parsed.data, kind)
  for (const title of Object.values(parsed.data.attachmentTitles)) assertPlaceholders('附件标题', title, [])
  return parsed.data
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch (cause) {
    throw new AppError('invalid-input', '函件用语文件不是有效的 JSON 文件，请核对文件是否完整后重新导入。', {
      cause,
    })
  }
}

/**
 * Throws `conflict` when a letter is in a situation that must be told and for which this wording (an older one, or one of the centre's own)
 * has no sentence: nobody may be passed over or told another cause.
 */
export function assertTold(wording: Wording, kind: ReplyKind, situations: readonly Situation[]): void {
  const must: readonly Situation[] = [...requiredSituations[kind], ...secondFormatSituations[kind]]
  const untold = situations.find((name) => must.includes(name) && !isCovered(wording.letters[kind], name))
  if (untold !== undefined && (!isOfFirstFormat(wording) || !untoldInFirstFormat.includes(untold)))
    throw new AppError(
      'conflict',
      `用语版本「${wording.wordingVersion}」的${replyKindNames[kind]}没有「${situationMeanings[untold]}」时的文字，不能拟这件函件；请签发人在「文书用语」中载入有这段文字的版本。`,
    )
}

/** What letters of the first format told without a paragraph of its own. */
const untoldInFirstFormat: readonly Situation[] = ['更正一人', '更正多人']

/** True for a wording of the first format, whose letters must come out word for word as they did. */
export function isOfFirstFormat({ format }: Pick<Wording, 'format'>): boolean {
  return format === 'letter-wording/1'
}

function assertLetter(wording: Wording, kind: ReplyKind): void {
  const letter = wording.letters[kind]
  const place = `「${replyKindNames[kind]}」`
  assertPlaceholders(`${place}标题`, letter.title, placeholdersOf[kind].slice(0, 1))
  assertPlaceholders(`${place}附注`, letter.note ?? '', ['联系人', '联系电话'])
  for (const { id, when, text } of letter.paragraphs) {
    const at = `${place}「${id}」段`
    const unknown = when.find((name) => !Object.hasOwn(situationMeanings, name))
    if (unknown !== undefined) throw refusal(`${at}的适用情形「${unknown}」不认识`)
    const isSingle = when.includes('一人列入')
    assertPlaceholders(
      at,
      text,
      placeholdersOf[kind].filter((name) => isSingle || !singlePersonPlaceholders.includes(name)),
    )
  }
  const required = [
    ...requiredSituations[kind],
    ...(isOfFirstFormat(wording) ? [] : secondFormatSituations[kind]),
  ]
  const missing = required.find((situation) => !isCovered(letter, situation))
  if (missing !== undefined) throw refusal(`${place}缺少「${missing}」时的文字`)
}

function isCovered(letter: LetterWording, situation: Situation): boolean {
  return letter.paragraphs.some(({ when }) => when.length === 1 && when[0] === situation)
}

function assertPlaceholders(place: string, text: string, allowed: readonly string[]): void {
  for (const name of placeholdersIn(text)) {
    if (!Object.hasOwn(placeholderMeanings, name)) throw refusal(`${place}中有不认识的占位符「{${name}}」`)
    if (!allowed.includes(name)) throw refusal(`${place}不能使用占位符「{${name}}」`)
  }
}

function refusal(what: string): AppError {
  return new AppError('invalid-input', `函件用语文件未导入：${what}。请修改后重新导入，现用文本不受影响。`)
}
