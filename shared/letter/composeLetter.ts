import type { ReplyKind } from '../reply/model.ts'
import type { CalendarDate } from '../time.ts'
import { letterAttachments, returnedAttachment } from './letterAttachments.ts'
import { assertReplyAddsUp, assertReturnNoticeIsWhole } from './letterBalance.ts'
import { commonValues, replyValues } from './letterValues.ts'
import {
  type LetterAttachment,
  type LetterCentre,
  LetterContent,
  type LetterOptions,
  ReplyInput,
  ReturnNoticeInput,
} from './model.ts'
import { filled, type PlaceholderValues } from './placeholders.ts'
import { outcomeSituation, type Situation } from './situation.ts'
import type { Wording } from './wording.ts'

/**
 * The reply that says what was found and nothing else, from whitelisted fields only. Refuses with `conflict` when the
 * persons do not add up, with a ZodError (a bug of the caller) when a field is not on the list.
 */
export function composeReply(given: ReplyInput, wording: Wording): LetterContent {
  const input = ReplyInput.parse(given)
  assertReplyAddsUp(input)
  return composed(input.kind, wording, {
    values: replyValues(input, wording),
    situations: replySituations(input),
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
  return composed('returnNotice', wording, {
    values: {
      ...commonValues(input.centre, input.incoming, input.purposes),
      退回人数: String(input.returned.length),
      退回事项: numbered(input.defects),
    },
    situations: [isWholeLetter ? '整函退回' : '个人退回'],
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
  readonly attachments: readonly LetterAttachment[]
  readonly addressee: string
  readonly centre: LetterCentre
  readonly options: LetterOptions
}

/** The letter of a kind with the paragraphs whose situations hold; what is missing from the values is a bug of the caller. */
export function composed(kind: ReplyKind, wording: Wording, parts: LetterPieces): LetterContent {
  const { values, situations, centre, options } = parts
  const letter = wording.letters[kind]
  const holding = letter.paragraphs.filter(({ when }) =>
    when.every((name) => situations.includes(name as Situation)),
  )
  return LetterContent.parse({
    kind,
    wordingVersion: wording.wordingVersion,
    provisionalWording: wording.provisional,
    mark: centre.mark ?? centre.name,
    headMarks: options.headMarks,
    title: filled(letter.title, values),
    addressee: parts.addressee,
    paragraphs: holding.flatMap(({ id, text }) =>
      filled(text, values)
        .split('\n')
        .map((line) => ({ id, text: line })),
    ),
    attachments: parts.attachments,
    signature: centre.name,
    note: letter.note === null ? null : filled(letter.note, values),
    documentNumber: null,
    signedOn: null,
  })
}

function replySituations(input: ReplyInput): Situation[] {
  const { counts, listed, returned, options } = input
  const differs = returned.length > 0 || counts.withdrawn > 0
  return [
    outcomeSituation(counts.answered, listed.length),
    ...(differs ? (['实查人数不同'] as const) : []),
    ...(returned.length > 0 ? (['有退回补正'] as const) : []),
    ...(counts.withdrawn > 0 ? (['有撤回'] as const) : []),
    ...(options.notListedTable && counts.notListed > 0 ? (['附未列入名单'] as const) : []),
  ]
}

function numbered(lines: readonly string[]): string {
  if (lines.length === 1) return endedWith(lines[0] ?? '', '。')
  return lines
    .map((line, index) => endedWith(`${index + 1}．${line}`, index === lines.length - 1 ? '。' : '；'))
    .join('\n')
}

function endedWith(line: string, mark: string): string {
  return `${line.replace(/[。；;.]+$/u, '')}${mark}`
}
