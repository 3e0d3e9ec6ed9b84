import { numberNameOf } from '../../../shared/identity/numberName.ts'
import type { EarlierLetter, RecheckFacts } from '../../../shared/letter/model.ts'
import { entranceNames, groundNames, objectionFileNames } from '../../../shared/objection/model.ts'
import { replyInclusionNames } from '../../../shared/reply/model.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { inquiryResultTable } from '../../inquiryRecord/inquiryTable.ts'
import { replyItemTable, replyTable } from '../../replyRecord/replyTable.ts'
import {
  entriesOf,
  letterOfObjection,
  type Objection,
  type ObjectionLetterRow,
  objectionOf,
  toldNotice,
} from '../objectionRepository.ts'
import { objectionFileTable } from '../objectionTable.ts'

/** What a letter of an objection is composed from; null for every other letter. */
export function recheckFactsOf(tx: Reading, replyId: number): RecheckFacts | null {
  const letter = letterOfObjection(tx, replyId)
  return letter === null ? null : recheckFacts(tx, objectionOf(tx, letter.objectionId), letter)
}

/** The case as its letters may state it, with the package that was chosen for the request. */
export function recheckFacts(
  tx: Reading,
  objection: Objection,
  letter: Pick<ObjectionLetterRow, 'way' | 'opinion' | 'attachmentIds'>,
): RecheckFacts {
  const candidate = tx.get(candidateTable, objection.candidateId, '这名人员')
  const entries = entriesOf(tx, objection.id).filter(({ withdrawnOn }) => withdrawnOn === null)
  const { answerOutcome, answerNumber, answerReceivedOn } = objection
  return {
    sequence: candidate.listOrder,
    name: candidate.name,
    numberName: numberNameOf(candidate.idNumber ?? '', candidate.documentType),
    idNumber: candidate.idNumber ?? '',
    purpose: candidate.purpose,
    ...statedResult(tx, objection),
    entries: entries.map(({ entrance, receivedOn, documentNumber }) => ({
      words: entranceNames[entrance],
      receivedOn,
      documentNumber,
    })),
    grounds: [...new Set(entries.flatMap(({ grounds }) => grounds))].map((ground) => groundNames[ground]),
    statements: entries.map(({ statement }) => statement),
    items: entries.flatMap(({ items }) => items.map((item) => ({ ...item }))),
    parcel:
      letter.way === null || letter.opinion === null
        ? null
        : {
            bySystem: letter.way === 'system',
            opinion: letter.opinion,
            enclosures: enclosures(tx, objection, letter.attachmentIds),
          },
    answer:
      answerOutcome === null || answerNumber === null || answerReceivedOn === null
        ? null
        : {
            outcome: answerOutcome,
            documentNumber: answerNumber,
            receivedOn: answerReceivedOn,
            replaces: toldBefore(tx, objection.id),
          },
  }
}

/** The notice that told an answer corrected since; the next one takes its place. */
function toldBefore(tx: Reading, objectionId: number): EarlierLetter | null {
  const notice = toldNotice(tx, objectionId)
  if (notice?.documentNumber == null || notice.signedOn === null) return null
  const { content, documentNumber, signedOn } = notice
  return { title: content.title.replaceAll('\n', ''), documentNumber, signedOn }
}

/** The result that is disputed, as the disputed letter rests on it; a void result keeps its row. */
function statedResult(tx: Reading, { replyId, candidateId }: Objection) {
  const item = disputedItem(tx, { replyId, candidateId })
  const result = disputedQuery(tx, { replyId, candidateId })
  const listings = result?.listings.filter(({ status }) => status === 'current') ?? []
  const joined = (values: readonly string[]) =>
    [...new Set(values)].filter((value) => value !== '').join('；')
  return {
    stated: replyInclusionNames[item?.inclusion ?? 'notListed'],
    listName: joined(listings.map(({ listName }) => listName)) || null,
    organ: joined(listings.map(({ authority }) => authority)) || null,
  }
}

function disputedItem(tx: Reading, { replyId, candidateId }: Pick<Objection, 'replyId' | 'candidateId'>) {
  const { draftVersion } = tx.get(replyTable, replyId, '这件复函')
  return tx.first(replyItemTable, { replyId, draftVersion, candidateId })
}

function disputedQuery(tx: Reading, disputed: Pick<Objection, 'replyId' | 'candidateId'>) {
  const resultId = disputedItem(tx, disputed)?.resultId ?? null
  return resultId === null ? null : tx.find(inquiryResultTable, resultId)
}

/** The papers that go with the request, by what they are: those chosen from the case, and the evidence of the disputed query. */
function enclosures(tx: Reading, objection: Objection, attachmentIds: readonly number[]): string[] {
  const chosen = tx
    .where(objectionFileTable, { objectionId: objection.id })
    .filter(({ attachmentId }) => attachmentIds.includes(attachmentId))
    .map(
      ({ role, description }) =>
        `${objectionFileNames[role]}${description === '' ? '' : `（${description}）`}`,
    )
  const own = objectionFileNames.queryEvidence
  const hasOwn =
    disputedQuery(tx, objection)?.evidenceId != null && !chosen.some((title) => title.startsWith(own))
  return hasOwn ? [...chosen, own] : chosen
}
