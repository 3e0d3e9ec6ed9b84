import { AppError } from '../../../shared/errors.ts'
import { numberNameOf } from '../../../shared/identity/numberName.ts'
import type {
  DuplicateRows,
  EarlierLetter,
  ExtensionFacts,
  ExtensionNoticeInput,
  IncomingLetter,
  LetterCentre,
  LetterOptions,
  ListedEntry,
  RecheckFacts,
  RecheckInput,
  ReplyInput,
  ReturnNoticeInput,
  WithdrawnEntry,
} from '../../../shared/letter/model.ts'
import type { RecheckLetterKind } from '../../../shared/reply/kinds.ts'
import { isWholeReply } from '../../../shared/reply/kinds.ts'
import { isPooledByCityReason } from '../../../shared/request/channelAnswer.ts'
import { admissibilityQuestions, askedQuestions } from '../../../shared/request/model.ts'
import type { CalendarDate } from '../../../shared/time.ts'
import { appellationOf } from '../../../shared/unit/appellation.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import type { Reading } from '../../database/row/transaction.ts'
import type { IncludedPerson } from '../../replyRecord/replyPersons.ts'
import type { Reply } from '../../replyRecord/replyRepository.ts'
import type { RequestRecord } from '../../requestRecord/requestRepository.ts'
import { rosterTable } from '../../roster/rosterTable.ts'
import { settingOf } from '../../setting/settingRepository.ts'
import { unitTable } from '../../unit/unitTable.ts'
import { returnedEntry } from './returnedEntry.ts'

/** What a letter of ours is composed from: the kind, the persons it takes up, and the earlier letter it refers to. */
export interface Composition {
  readonly request: RequestRecord
  readonly kind: ReplyInput['kind']
  readonly persons: readonly IncludedPerson[]
  readonly earlier: Reply | null
  readonly separateOn: CalendarDate | null
}

/** The typed, whitelisted input of a reply; the moment of the query comes from the results themselves. */
export function replyInput(tx: Reading, composition: Composition): ReplyInput {
  const { request, persons, kind, earlier, separateOn } = composition
  const {
    listed = [],
    notListed = [],
    returned = [],
    duplicate = [],
    unqueryable = [],
    separate = [],
  } = Object.groupBy(persons, ({ inclusion }) => inclusion)
  const withdrawn = isWholeReply(kind) ? withdrawnOf(tx, request) : []
  const answered = [...listed, ...notListed]
  const moments = answered.flatMap(({ result }) => (result === null ? [] : [result.queriedAt])).sort()
  const [queriedFrom, queriedUntil] = [moments[0], moments.at(-1)]
  if (queriedFrom === undefined || queriedUntil === undefined)
    throw new AppError('conflict', '没有已核对的查询结果，不能拟复函；只有退回人员时请拟退回补正函。')
  return {
    kind,
    centre: letterCentre(tx),
    incoming: incomingLetter(tx, request),
    earlier: earlier === null ? null : earlierLetter(earlier),
    purposes: [...new Set(persons.map(({ candidate }) => candidate.purpose))],
    counts: {
      ...declaredOf(tx, composition),
      answered: answered.length,
      notListed: notListed.length,
      withdrawn: withdrawn.length,
    },
    queriedFrom,
    queriedUntil,
    listed: listed.map(listedEntry),
    notListed: notListed.map(({ candidate }) => ({
      sequence: candidate.listOrder,
      name: candidate.name,
      numberName: numberNameOf(candidate.idNumber ?? '', candidate.documentType),
      idNumber: candidate.idNumber ?? '',
    })),
    returned: returned.map(({ candidate }) => returnedEntry(candidate)),
    duplicates: duplicateRows(duplicate),
    unqueryable: unqueryable.map(({ candidate }) => candidate.listOrder),
    separate:
      separateOn === null
        ? null
        : { sequences: separate.map(({ candidate }) => candidate.listOrder), answerOn: separateOn },
    withdrawn,
    options: letterOptions(tx, request),
  }
}

/** The input of a 退回补正函: the defects of a letter returned whole, or the persons returned for correction. */
export function returnNoticeInput(
  tx: Reading,
  request: RequestRecord,
  persons: readonly IncludedPerson[],
): ReturnNoticeInput {
  const defects = request.state === 'returned' ? defectsOf(request) : []
  return {
    centre: letterCentre(tx),
    incoming: incomingLetter(tx, request),
    purposes: [request.purpose],
    defects,
    // The letter has a sentence of its own for the channel; with other faults beside it all are listed.
    wrongChannel: defects.length === 1 && isPooledByCityReason(defects[0] ?? ''),
    returned: request.state === 'returned' ? [] : persons.map(({ candidate }) => returnedEntry(candidate)),
    options: letterOptions(tx, request),
  }
}

/** The input of one of the two letters of an objection: the case and the letter that is disputed. */
export function recheckInput(
  tx: Reading,
  parts: {
    readonly request: RequestRecord
    readonly kind: RecheckLetterKind
    readonly disputed: Reply
    readonly facts: RecheckFacts
  },
): RecheckInput {
  const { request, kind, disputed, facts } = parts
  return {
    kind,
    centre: letterCentre(tx),
    incoming: incomingLetter(tx, request),
    disputed: earlierLetter(disputed),
    facts,
    options: letterOptions(tx, request),
  }
}

/** The input of 延期告知函: the incoming letter and the extension, nobody's name or result. */
export function extensionNoticeInput(
  tx: Reading,
  { request, facts }: { readonly request: RequestRecord; readonly facts: ExtensionFacts },
): ExtensionNoticeInput {
  return {
    centre: letterCentre(tx),
    incoming: incomingLetter(tx, request),
    purposes: [request.purpose],
    facts,
    options: letterOptions(tx, request),
  }
}

/** Who was taken back by the unit; a first reply tells of all of them. */
function withdrawnOf(tx: Reading, request: RequestRecord): WithdrawnEntry[] {
  return tx
    .where(candidateTable, { requestId: request.id, state: 'withdrawn' }, { orderBy: 'listOrder' })
    .map(({ listOrder, resultId }) => ({ sequence: listOrder, wasQueried: resultId !== null }))
}

/** The rows that stand twice, by the row of the same person that is answered. */
function duplicateRows(persons: readonly IncludedPerson[]): DuplicateRows[] {
  const groups = Map.groupBy(persons, ({ keptOrder }) => keptOrder)
  return [...groups].flatMap(([kept, rows]) =>
    kept === undefined ? [] : [{ kept, returned: rows.map(({ candidate }) => candidate.listOrder) }],
  )
}

/** What the letter deals with: a first reply everything the unit asked, a later one only its own persons. */
function declaredOf(tx: Reading, { request, kind, persons }: Composition) {
  if (!isWholeReply(kind)) return { inquired: persons.length, supplemented: 0 }
  const supplements = tx.where(rosterTable, { requestId: request.id, kind: 'supplement' })
  return {
    inquired: request.declaredCount,
    supplemented: supplements.reduce((sum, { declaredCount }) => sum + declaredCount, 0),
  }
}

function letterCentre(tx: Reading): LetterCentre {
  const { issuingOrgan, contact, telephone } = settingOf(tx, 'centre.identity')
  return { name: issuingOrgan, mark: null, contact, telephone }
}

function incomingLetter(tx: Reading, request: RequestRecord): IncomingLetter {
  const unit = tx.get(unitTable, request.unitId, '来文单位')
  return {
    sender: unit.addressee,
    title: request.title,
    documentNumber: request.documentNumber,
    addressedAs: appellationOf(unit),
  }
}

function earlierLetter({ content, documentNumber, signedOn }: Reply): EarlierLetter {
  if (documentNumber === null || signedOn === null)
    throw new AppError('conflict', '所指的先前复函尚未签发取号，请先办结后再拟。')
  return { title: content.title.replaceAll('\n', ''), documentNumber, signedOn }
}

function letterOptions(tx: Reading, request: RequestRecord): LetterOptions {
  return {
    fullNumbers: settingOf(tx, 'letter.fullNumberInAttachment'),
    caseNumbers: settingOf(tx, 'letter.caseNumberInAttachment'),
    listedDates: settingOf(tx, 'letter.listedOnInAttachment'),
    notListedTable: settingOf(tx, 'letter.maskedList'),
    listNames: settingOf(tx, 'letter.listNameInLetter'),
    organs: settingOf(tx, 'letter.organInLetter'),
    headMarks:
      request.secrecy === 'internal' ? ['内部'] : request.secrecy === 'workSecret' ? ['工作秘密'] : [],
  }
}

const joined = (values: readonly string[]) => [...new Set(values)].filter((value) => value !== '').join('；')

/** One line of the attachment per person; several entries of one person stand in one line. */
function listedEntry({ candidate, result }: IncludedPerson): ListedEntry {
  const listings = result?.listings.filter(({ status }) => status === 'current') ?? []
  if (listings.length === 0)
    throw new AppError(
      'conflict',
      `来函序号 ${candidate.listOrder} 没有在列的名单信息，请退回查询后重新登记。`,
    )
  const listedOn = listings.flatMap((listing) => (listing.listedOn === null ? [] : [listing.listedOn])).sort()
  return {
    sequence: candidate.listOrder,
    name: candidate.name,
    numberName: numberNameOf(candidate.idNumber ?? '', candidate.documentType),
    idNumber: candidate.idNumber ?? '',
    listName: joined(listings.map(({ listName }) => listName)),
    organ: joined(listings.map(({ authority }) => authority)),
    caseNumber: joined(listings.map(({ documentNumber }) => documentNumber)) || null,
    listedOn: listedOn[0] ?? null,
  }
}

/** Why the letter goes back: the reason that was chosen stands first and is printed as it is, then what 初审 noted beside it. */
function defectsOf({ endReason, admissibility }: RequestRecord): string[] {
  const failed = askedQuestions.filter((question) => admissibility?.[question].ok === false)
  const noted = failed.flatMap((question) => {
    const note = admissibility?.[question].note ?? ''
    if (note !== '') return [note]
    // One fault without words is what the reason speaks of; of several, each is named.
    return failed.length > 1 ? [`不符合：${admissibilityQuestions[question]}`] : []
  })
  const reason = endReason ?? '来函需补正'
  return [reason, ...noted.filter((note) => note !== reason)]
}
