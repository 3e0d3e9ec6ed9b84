import type { KnownLetter } from '../../shared/letter/forms/emergency/workForms.ts'
import { secrecyNames, urgencyNames } from '../../shared/request/model.ts'
import type { Reading } from '../database/row/transaction.ts'
import { requestNames } from './requestHeadQueries.ts'
import { intakeNumber } from './requestRepository.ts'
import { requestTable } from './requestTable.ts'

/** What paper forms are told of an incoming letter; no person of it. Throws `not-found`. */
export function knownLetter(tx: Reading, requestId: number): KnownLetter {
  const request = tx.get(requestTable, requestId, '这件来文')
  return {
    receiptNumber: intakeNumber(request),
    sender: requestNames(tx, requestId).unitName,
    documentNumber: request.documentNumber,
    title: request.title,
    secrecy: secrecyNames[request.secrecy],
    urgency: urgencyNames[request.urgency],
    headCount: `${request.declaredCount}人`,
    due: dueWords(request),
  }
}

interface Due {
  readonly dueOn: string | null
  readonly dueProvisional: boolean
  readonly extendedDueOn: string | null
}

/** A limit in words: the day, whether it is 暂定, and the day it was extended to. */
export function dueWords({ dueOn, dueProvisional, extendedDueOn }: Due): string {
  if (dueOn === null) return '未起算'
  return `${dueOn}${dueProvisional ? '（暂定）' : ''}${extendedDueOn === null ? '' : `，延期至 ${extendedDueOn}`}`
}
