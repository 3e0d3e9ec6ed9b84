import { residentNumberName } from '../../identity/numberName.ts'
import { letterKinds } from '../../reply/kinds.ts'
import { letterDate } from '../../time.ts'
import { type LetterAttachment, type LetterContent, RecheckInput } from '../model.ts'
import { numberCell, printedHeads } from '../page/printedHeads.ts'
import { shownNumber } from '../shownNumber.ts'
import { composed } from './composeLetter.ts'
import { commonValues, purposeWords, quoted } from './letterValues.ts'
import type { PlaceholderValues } from './placeholders.ts'
import type { Situation } from './situation.ts'
import type { Wording } from './wording.ts'

const outcomeSituations = {
  upheld: '维持原结果',
  corrected: '结果更正',
  revoked: '结果撤销',
  removedSince: '现已移出',
} as const satisfies Record<string, Situation>

/**
 * 异议复核申请函 to the national centre, or 异议复核结果告知函 to the unit, from the case alone. The first names the person in full, because the
 * recheck is done by the number; the second masks it like every letter to a unit.
 */
export function composeRecheck(given: RecheckInput, wording: Wording): LetterContent {
  const input = RecheckInput.parse(given)
  const isRequest = letterKinds[input.kind].chain.act === 'refer'
  return composed(input.kind, wording, {
    values: isRequest ? requestValues(input, wording) : noticeValues(input, wording),
    situations: situationsOf(input),
    attachments: isRequest ? requestAttachments(input, wording) : [],
    addressee: isRequest ? wording.recheckAddressee : input.incoming.sender,
    centre: input.centre,
    options: input.options,
  })
}

/** The exact words of the case that may stand in the text of its letters. */
export function recheckWords({ incoming, disputed, facts, options }: RecheckInput): string[] {
  return [
    incoming.sender,
    incoming.title,
    ...(incoming.documentNumber === null ? [] : [incoming.documentNumber]),
    disputed.documentNumber,
    disputed.title,
    ...(facts.answer === null ? [] : [facts.answer.documentNumber]),
    ...(facts.answer?.replaces ? [facts.answer.replaces.title, facts.answer.replaces.documentNumber] : []),
    ...facts.entries.flatMap(({ documentNumber }) => (documentNumber === '' ? [] : [documentNumber])),
    ...(options.fullNumbers ? [facts.idNumber] : []),
  ]
}

function situationsOf({ kind, facts: { parcel, answer } }: RecheckInput): Situation[] {
  if (letterKinds[kind].chain.act === 'refer') {
    if (parcel === null) throw new Error('A request for a recheck needs its package.')
    return [parcel.bySystem ? '系统提交' : '随函寄送']
  }
  if (answer === null) throw new Error('A notice of a recheck needs the answer.')
  return [outcomeSituations[answer.outcome], ...(answer.replaces === null ? [] : (['更正告知'] as const))]
}

function objectionValues({ disputed, facts }: RecheckInput): PlaceholderValues {
  const first = facts.entries.map(({ receivedOn }) => receivedOn).sort()[0] ?? ''
  return {
    原函: quoted(disputed.title, disputed.documentNumber),
    异议收到: letterDate(first),
    异议途径: facts.entries
      .map(({ words, documentNumber }) => `${words}${documentNumber && `，${documentNumber}`}`)
      .join('；'),
    异议理由: facts.grounds.join('、'),
    异议序号: String(facts.sequence),
  }
}

function requestValues(input: RecheckInput, wording: Wording): PlaceholderValues {
  const { centre, incoming, facts } = input
  return {
    ...objectionValues(input),
    类别: purposeWords([facts.purpose]),
    联系人: centre.contact,
    联系电话: centre.telephone,
    查询系统: wording.systemName,
    异议单位: incoming.sender,
    本中心意见: (facts.parcel?.opinion ?? '').replace(/[。；;.]+$/u, ''),
  }
}

function noticeValues(input: RecheckInput, wording: Wording): PlaceholderValues {
  const { facts, options } = input
  const { name, numberName = residentNumberName, idNumber, answer } = facts
  return {
    ...commonValues({ ...input, purposes: [facts.purpose] }, wording),
    ...objectionValues(input),
    异议人员: `${name}（${numberName}：${shownNumber({ idNumber, numberName }, options.fullNumbers)}）`,
    复核答复:
      answer === null ? '' : `${letterDate(answer.receivedOn)}收到复核结果（${answer.documentNumber}）`,
    告知工作日: String(wording.tellingWorkingDays),
    ...(answer?.replaces == null
      ? {}
      : { 前告知函: quoted(answer.replaces.title, answer.replaces.documentNumber) }),
  }
}

function requestAttachments({ facts }: RecheckInput, wording: Wording): LetterAttachment[] {
  const { name, numberName, idNumber, stated, listName, organ, items, statements, parcel } = facts
  const person = ['name', 'idNumber', 'stated', 'listName', 'organ'] as const
  const disputed = ['item', 'stated', 'claimed'] as const
  return [
    {
      subject: 'recheck',
      title: wording.attachmentTitles.recheckPerson,
      ...printedHeads(person, wording, [numberName]),
      rows: [[name, numberCell(idNumber, numberName), stated, listName ?? '—', organ ?? '—']],
    },
    {
      subject: 'recheck',
      title: wording.attachmentTitles.disputedItems,
      ...printedHeads(disputed, wording),
      rows: [
        ...items.map(({ item, stated: ours, claimed }) => [item, ours || '—', claimed || '—']),
        ...statements.map((statement) => ['事实和理由', '—', statement]),
      ],
    },
    ...(parcel?.enclosures ?? []).map(
      (title): LetterAttachment => ({ subject: 'enclosed', title, columns: [], rows: [] }),
    ),
  ]
}
