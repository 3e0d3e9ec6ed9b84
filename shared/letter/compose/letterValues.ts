import type { Purpose } from '../../candidate/model.ts'
import { type Instant, letterDate, letterMoment } from '../../time.ts'
import type { EarlierLetter, IncomingLetter, LetterCentre, WholeReplyInput } from '../model.ts'
import { shownNumber } from '../shownNumber.ts'
import type { PlaceholderValues } from './placeholders.ts'
import { isOfFirstFormat, type Wording } from './wording.ts'

/** What every letter to a unit is made of. */
export interface LetterGround {
  readonly centre: LetterCentre
  readonly incoming: IncomingLetter
  readonly purposes: readonly Purpose[]
}

/** What the placeholders stand for in every letter to a unit. */
export function commonValues(
  { centre, incoming, purposes }: LetterGround,
  wording: Wording,
): PlaceholderValues {
  const address = isOfFirstFormat(wording) ? '你单位' : (incoming.addressedAs ?? '贵单位')
  return {
    类别: purposeWords(purposes),
    称谓: address,
    来函: `${address}${quoted(incoming.title, incoming.documentNumber)}`,
    联系人: centre.contact,
    联系电话: centre.telephone,
  }
}

/** What the placeholders stand for in a reply. */
export function replyValues(input: WholeReplyInput, wording: Wording): PlaceholderValues {
  const { counts, listed, earlier } = input
  const only = counts.answered === 1 ? listed[0] : undefined
  return {
    ...commonValues(input, wording),
    来函人数: String(counts.inquired + counts.supplemented),
    答复人数: String(counts.answered),
    列入人数: String(listed.length),
    未列入人数: String(counts.notListed),
    查询时间: moments(input.queriedFrom, input.queriedUntil),
    查询系统: wording.systemName,
    异议工作日: String(wording.objectionWorkingDays),
    本人异议工作日: String(wording.personObjectionWorkingDays),
    转交工作日: String(wording.forwardingWorkingDays),
    ...unansweredValues(input, wording),
    ...(earlier ? earlierValues(earlier, input) : {}),
    ...(only ? singleValues(only, input.options) : {}),
  }
}

function unansweredValues(input: WholeReplyInput, wording: Wording): PlaceholderValues {
  const { returned, unqueryable, separate, withdrawn } = input
  const [identity, toVerify] = [causedBy(returned, 'identity'), causedBy(returned, 'toVerify')]
  const untouched = withdrawn.filter(({ wasQueried }) => !wasQueried)
  const queried = withdrawn.filter(({ wasQueried }) => wasQueried)
  // The first format counted everybody who was withdrawn in one sentence.
  const told = isOfFirstFormat(wording) ? withdrawn : untouched
  return {
    退回人数: String(identity.length),
    退回序号: sequences(identity),
    核实人数: String(toVerify.length),
    核实序号: sequences(toVerify),
    无法查询人数: String(unqueryable.length),
    无法查询序号: numbered(unqueryable),
    撤回人数: String(told.length),
    撤回序号: sequences(told),
    查询后撤回人数: String(queried.length),
    查询后撤回序号: sequences(queried),
    ...(separate === null
      ? {}
      : {
          另行人数: String(separate.sequences.length),
          另行序号: numbered(separate.sequences),
          另行日期: letterDate(separate.answerOn),
        }),
  }
}

/** The returned persons of one cause. */
export function causedBy<T extends { readonly cause?: string | undefined }>(
  returned: readonly T[],
  cause: 'identity' | 'toVerify',
): T[] {
  return returned.filter((person) => (person.cause ?? 'identity') === cause)
}

/** Sequence numbers as letters print them, runs joined: `1—3、7`. */
export function sequences(persons: readonly { readonly sequence: number }[]): string {
  return numbered(persons.map(({ sequence }) => sequence))
}

/** The same of bare numbers. */
export function numbered(rows: readonly number[]): string {
  const sorted = [...new Set(rows)].sort((a, b) => a - b)
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

function earlierValues(earlier: EarlierLetter, input: WholeReplyInput): PlaceholderValues {
  const { listed, notListed, returned, duplicates, unqueryable } = input
  const rows = [
    ...[...listed, ...notListed, ...returned].map(({ sequence }) => sequence),
    ...duplicates.flatMap((group) => group.returned),
    ...unqueryable,
  ]
  return {
    原函: quoted(earlier.title, earlier.documentNumber),
    本次序号: numbered(rows),
    本次人数: String(rows.length),
    本次人员: rows.length === 1 ? `${numbered(rows)}号1人` : `${numbered(rows)}号共${rows.length}人`,
  }
}

function singleValues(
  entry: WholeReplyInput['listed'][number],
  { fullNumbers, listNames, organs }: WholeReplyInput['options'],
): PlaceholderValues {
  return {
    姓名: entry.name,
    证件名称: entry.numberName,
    证件号码: shownNumber(entry, fullNumbers),
    名单名称: entry.listName,
    认定机关: entry.organ,
    列入信息: `${listNames ? `，名单名称：${entry.listName}` : ''}${organs ? `，认定机关：${entry.organ}` : ''}`,
  }
}

function moments(from: Instant, until: Instant): string {
  const [first, last] = [letterMoment(from), letterMoment(until)]
  return first === last ? last : `${last}（${first}起查询）`
}
