import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import type { PaperLetter, PaperSignatureView } from '../../shared/reply/paper.ts'
import { reviewStageNames } from '../../shared/review/model.ts'
import type { PaperCandidate, PaperReviewView } from '../../shared/review/paper.ts'
import { paperWords as words } from './words.ts'

/** One sheet of either kind in the list that waits for confirmation. */
export type WaitingSheet =
  | { readonly of: 'review'; readonly key: string; readonly sheet: PaperReviewView }
  | { readonly of: 'signature'; readonly key: string; readonly sheet: PaperSignatureView }

/** One thing that may be entered from paper. */
export type OpenSheet =
  | { readonly of: 'review'; readonly key: string; readonly sheet: PaperCandidate }
  | { readonly of: 'signature'; readonly key: string; readonly sheet: PaperLetter }

const mostSheets = 20

/** Both kinds as one list of at most 20. */
export function waitingSheets(
  reviews: readonly PaperReviewView[],
  signatures: readonly PaperSignatureView[],
): readonly WaitingSheet[] {
  return [
    ...reviews.map((sheet) => ({ of: 'review' as const, key: `r${sheet.paperReviewId}`, sheet })),
    ...signatures.map((sheet) => ({ of: 'signature' as const, key: `s${sheet.replyId}`, sheet })),
  ].slice(0, mostSheets)
}

/** Both kinds as one list of at most 20. */
export function openSheets(
  reviews: readonly PaperCandidate[],
  letters: readonly PaperLetter[],
): readonly OpenSheet[] {
  return [
    ...reviews.map((sheet) => ({ of: 'review' as const, key: `r${sheet.candidateId}`, sheet })),
    ...letters.map((sheet) => ({ of: 'signature' as const, key: `s${sheet.replyId}`, sheet })),
  ].slice(0, mostSheets)
}

/** What the lists say of a sheet: number, stage, place on the list, unit. */
export function namesOf(one: WaitingSheet | OpenSheet) {
  if (one.of === 'signature') {
    const { number, kind, addressee } = one.sheet
    return { number, stage: `${words.signature} ${kind}`, order: '', unit: addressee }
  }
  const { stage, listOrder, intakeNumber, unitName } = one.sheet
  return {
    number: signedNumber('incoming', intakeNumber),
    stage: reviewStageNames[stage],
    order: String(listOrder),
    unit: unitName,
  }
}
