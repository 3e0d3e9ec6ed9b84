import type { ReplyKind } from '../../reply/kinds.ts'
import { isCorrecting, returnKind } from '../../reply/kinds.ts'
import type { CalendarDate } from '../../time.ts'
import {
  type LetterAttachment,
  type LetterCentre,
  LetterContent,
  type LetterOptions,
  ReplyInput,
  ReturnNoticeInput,
  type WholeReplyInput,
} from '../model.ts'
import { letterAttachments, returnedAttachment } from './letterAttachments.ts'
import { assertReplyAddsUp, assertReturnNoticeIsWhole } from './letterBalance.ts'
import { causedBy, commonValues, numbered, replyValues } from './letterValues.ts'
import { filled, type PlaceholderValues } from './placeholders.ts'
import { outcomeSituation, type Situation } from './situation.ts'
import { assertTold, isOfFirstFormat, type Wording, type WordingParagraph } from './wording.ts'

/**
 * The reply that says what was found and nothing else, from whitelisted fields only. Refuses with `conflict` when the
 * persons do not add up, with a ZodError (a bug of the caller) when a field is not on the list.
 */
export function composeReply(given: ReplyInput, wording: Wording): LetterContent {
  const input = ReplyInput.parse(given)
  assertReplyAddsUp(input)
  return composed(input.kind, wording, {
    values: replyValues(input, wording),
    situations: replySituations(input, wording),
    repeated: duplicateValues(input),
    attachments: letterAttachments(input, wording),
    addressee: input.incoming.sender,
    centre: input.centre,
    options: input.options,
  })
}

/** 退回补正函 for the whole letter (its defects) or for single persons (reasons, row numbers, masked numbers). */
export function composeReturnNotice(given: ReturnNoticeInput, wording: Wording): LetterContent {
  const input = ReturnNoticeInput.parse(given)
  assertReturnNoticeIsWhole(input)
  const isWholeLetter = input.returned.length === 0
  return composed(returnKind, wording, {
    values: {
      ...commonValues(input, wording),
      退回人数: String(input.returned.length),
      退回序号: numbered(input.returned.map(({ sequence }) => sequence)),
      退回事项: itemised(input.defects),
    },
    situations: [input.wrongChannel ? '渠道退回' : isWholeLetter ? '整函退回' : '个人退回'],
    attachments: isWholeLetter ? [] : [returnedAttachment(input.returned, wording)],
    addressee: input.incoming.sender,
    centre: input.centre,
    options: input.options,
  })
}

/** The letter with the number and the date it got when it was signed (成文日期 = date of 签发). */
export function issued(
  content: LetterContent,
  issue: { readonly documentNumber: string | null; readonly signedOn: CalendarDate | null },
): LetterContent {
  return LetterContent.parse({ ...content, ...issue })
}

/** What a letter is put together from. */
export interface LetterPieces {
  readonly values: PlaceholderValues
  readonly situations: readonly Situation[]
  /** Paragraphs that are printed once for each of these, such as one for every person who stands on the list twice. */
  readonly repeated?: Readonly<Partial<Record<Situation, readonly PlaceholderValues[]>>>
  readonly attachments: readonly LetterAttachment[]
  readonly addressee: string
  readonly centre: LetterCentre
  readonly options: LetterOptions
}

/**
 * The letter of a kind with the paragraphs whose situations hold; `conflict` when the wording has no sentence for one of them. What is
 * missing from the values is a bug of the caller.
 */
export function composed(kind: ReplyKind, wording: Wording, parts: LetterPieces): LetterContent {
  const { values, situations, centre, options } = parts
  assertTold(wording, kind, situations)
  const letter = wording.letters[kind]
  const holding = letter.paragraphs.filter(({ when }) =>
    when.every((name) => situations.includes(name as Situation)),
  )
  return LetterContent.parse({
    kind,
    wordingVersion: wording.wordingVersion,
    provisionalWording: wording.provisional,
    mark: centre.mark ?? centre.name,
    headMarks: options.headMarks ?? [],
    title: filled(letter.title, values),
    addressee: parts.addressee,
    paragraphs: holding.flatMap((paragraph) => printed(paragraph, parts)),
    attachments: parts.attachments,
    signature: centre.name,
    note: letter.note === null ? null : filled(letter.note, values),
    documentNumber: null,
    signedOn: null,
  })
}

function printed({ id, when, text }: WordingParagraph, { values, repeated = {} }: LetterPieces) {
  const times = when.flatMap((name) => repeated[name as Situation] ?? [])
  return (times.length === 0 ? [{}] : times).flatMap((own) =>
    filled(text, { ...values, ...own })
      .split('\n')
      .map((line) => ({ id, text: line })),
  )
}

/** One sentence for every person who stands on the list more than once. */
function duplicateValues({ duplicates }: WholeReplyInput): NonNullable<LetterPieces['repeated']> {
  return {
    有重复: duplicates.map(({ kept, returned }) => {
      const [first = kept, ...others] = [kept, ...returned].sort((a, b) => a - b)
      return { 重复首号: String(first), 重复余号: others.join('、') }
    }),
  }
}

function replySituations(input: WholeReplyInput, wording: Wording): Situation[] {
  const { counts, listed, options } = input
  const unanswered = unansweredSituations(input, wording)
  const answered = counts.answered === 1
  return [
    outcomeSituation(counts.answered, listed.length),
    ...(unanswered.length > 0 ? (['实查人数不同'] as const) : []),
    ...unanswered,
    ...(isCorrecting(input.kind) ? [answered ? ('更正一人' as const) : ('更正多人' as const)] : []),
    ...(options.notListedTable && counts.notListed > 0 ? (['附未列入名单'] as const) : []),
  ]
}

/** Each cause of a person without a result, with its own sentence. */
function unansweredSituations(input: WholeReplyInput, wording: Wording): Situation[] {
  const { returned, duplicates, unqueryable, separate, withdrawn } = input
  const isNew = !isOfFirstFormat(wording)
  const taken = isNew ? withdrawn.filter(({ wasQueried }) => !wasQueried) : withdrawn
  const found: readonly (readonly [Situation, boolean])[] = [
    ['有退回补正', causedBy(returned, 'identity').length > 0],
    ['有退回核实', causedBy(returned, 'toVerify').length > 0],
    ['有重复', duplicates.length > 0],
    ['有无法查询', unqueryable.length > 0],
    ['有另行函复', separate !== null],
    ['有撤回', taken.length > 0],
    ['查询后撤回', isNew && withdrawn.length > taken.length],
  ]
  return found.flatMap(([name, holds]) => (holds ? [name] : []))
}

function itemised(lines: readonly string[]): string {
  if (lines.length === 1) return endedWith(lines[0] ?? '', '。')
  return lines
    .map((line, index) => endedWith(`${index + 1}．${line}`, index === lines.length - 1 ? '。' : '；'))
    .join('\n')
}

function endedWith(line: string, mark: string): string {
  return `${line.replace(/[。；;.]+$/u, '')}${mark}`
}
