import type { Purpose } from '../candidate/model.ts'
import { type Instant, letterMoment } from '../time.ts'
import { maskNumber } from './maskNumber.ts'
import type { EarlierLetter, IncomingLetter, LetterCentre, ListedEntry, ReplyInput } from './model.ts'
import type { PlaceholderValues } from './placeholders.ts'
import type { Wording } from './wording.ts'

/** What the placeholders stand for in every letter. */
export function commonValues(
  centre: LetterCentre,
  incoming: IncomingLetter,
  purposes: readonly Purpose[],
): PlaceholderValues {
  return {
    类别: purposeWords(purposes),
    来函: `你单位${quoted(incoming.title, incoming.documentNumber)}`,
    联系人: centre.contact,
    联系电话: centre.telephone,
  }
}

/** What the placeholders stand for in a reply. */
export function replyValues(input: ReplyInput, wording: Wording): PlaceholderValues {
  const { counts, listed, returned, earlier, options } = input
  const only = counts.answered === 1 ? listed[0] : undefined
  return {
    ...commonValues(input.centre, input.incoming, input.purposes),
    来函人数: String(counts.inquired + counts.supplemented),
    答复人数: String(counts.answered),
    列入人数: String(listed.length),
    未列入人数: String(counts.notListed),
    退回人数: String(returned.length),
    退回序号: sequences(returned),
    撤回人数: String(counts.withdrawn),
    查询时间: moments(input.queriedFrom, input.queriedUntil),
    查询系统: wording.systemName,
    异议工作日: String(wording.objectionWorkingDays),
    转交工作日: String(wording.forwardingWorkingDays),
    ...(earlier ? earlierValues(earlier, input) : {}),
    ...(only ? singleValues(only, options.fullNumbers) : {}),
  }
}

/** Sequence numbers as letters print them, runs joined: `1—3、7`. */
export function sequences(persons: readonly { readonly sequence: number }[]): string {
  const sorted = [...new Set(persons.map(({ sequence }) => sequence))].sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const next of sorted) {
    const last = runs.at(-1)
    if (last && last[1] === next - 1) last[1] = next
    else runs.push([next, next])
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}、${to}` : `${from}—${to}`))
    .join('、')
}

/** `公务员录用`, `公务员调任` or both. */
export function purposeWords(purposes: readonly Purpose[]): string {
  const words = [
    ...(purposes.includes('recruitment') ? ['录用'] : []),
    ...(purposes.includes('transfer') ? ['调任'] : []),
  ]
  return `公务员${words.join('、')}`
}

/** A letter as another letter quotes it: title in book marks, number in brackets when it has one. */
export function quoted(title: string, documentNumber: string | null): string {
  const bare = title.replace(/\s*\n\s*/gu, '').replace(/^《(.*)》$/u, '$1')
  return `《${bare}》${documentNumber ? `（${documentNumber}）` : ''}`
}

function earlierValues(earlier: EarlierLetter, input: ReplyInput): PlaceholderValues {
  const concerned = [...input.listed, ...input.notListed, ...input.returned]
  return {
    原函: quoted(earlier.title, earlier.documentNumber),
    本次序号: sequences(concerned),
    本次人数: String(concerned.length),
  }
}

function singleValues(entry: ListedEntry, fullNumbers: boolean): PlaceholderValues {
  return {
    姓名: entry.name,
    证件号码: fullNumbers ? entry.idNumber : maskNumber(entry.idNumber),
    名单名称: entry.listName,
    认定机关: entry.organ,
  }
}

function moments(from: Instant, until: Instant): string {
  const [first, last] = [letterMoment(from), letterMoment(until)]
  return first === last ? last : `${last}（${first}起查询）`
}
