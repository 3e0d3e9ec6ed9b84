import { yearlyNumber } from '../../shared/documentNumber/registerNumber.ts'
import type { PrintLine, SealLine } from '../../shared/printing/contract.ts'
import { goodCopies } from '../../shared/printing/model.ts'
import { nextSerial } from '../database/row/nextSerial.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { replyTable } from '../replyRecord/replyTable.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { printTable, sealUseTable } from './printTable.ts'

/** One line of the print ledger as the database has it. */
export type Print = RowOf<typeof printTable>
/** One use of the seal as the database has it. */
export type SealUseRow = RowOf<typeof sealUseTable>

/** What is printed; left out is a first print without reason or approver. */
export interface NewPrint {
  readonly requestId: number | null
  readonly replyId?: number | null
  readonly document: Print['document']
  readonly copies: number
  readonly firstCopyNumber?: number
  readonly target: string
  readonly reprint?: { readonly reason: string; readonly approvedBy: number } | null
  /** Letters wait for 已打印并看过; forms are confirmed by being sent. */
  readonly state?: Print['state']
}

/** The prints of a letter's own pages, oldest first. */
export function letterPrints(tx: Reading, replyId: number): readonly Print[] {
  return tx.where(printTable, { replyId, document: 'letter' })
}

/** The uses of the seal on a letter, oldest first. */
export function sealUsesOf(tx: Reading, replyId: number): readonly SealUseRow[] {
  return tx.where(sealUseTable, { replyId })
}

/** Copies that were printed and looked at but bear no seal yet. */
export function copiesToSeal(tx: Reading, replyId: number): number {
  const sealed = sealUsesOf(tx, replyId).reduce((sum, { copies }) => sum + copies, 0)
  return Math.max(0, goodCopies(letterPrints(tx, replyId)) - sealed)
}

/** The next serial of 用印登记 in a year, without gaps. */
export function nextSealSerial(tx: Reading, year: number): number {
  return nextSerial(
    tx,
    { series: 'sealUse', table: 'seal_uses', year: 'use_year', serial: 'use_serial' },
    year,
  )
}

/** The number of a use of the seal as the register shows it: `2026-0007`. */
export function sealNumber({ useYear, useSerial }: Pick<SealUseRow, 'useYear' | 'useSerial'>): string {
  return yearlyNumber(useYear, useSerial)
}

/** A line of the print ledger as the window shows it. */
export function printLine(tx: Reading, print: Print): PrintLine {
  const { id, document, copies, firstCopyNumber, target, isReprint, reason, state, printedAt } = print
  return {
    printId: id,
    document,
    documentNumber:
      print.replyId === null ? null : (tx.find(replyTable, print.replyId)?.documentNumber ?? null),
    copies,
    firstCopyNumber,
    target,
    isReprint,
    reason,
    approvedBy: print.approvedBy === null ? null : userNameOf(tx, print.approvedBy),
    state,
    printedBy: userNameOf(tx, print.printedBy),
    printedAt,
  }
}

/** A use of the seal as the window shows it. */
export function sealLine(tx: Reading, use: SealUseRow): SealLine {
  const { usedOn, purpose, documentNumber, copies, sealName, approver, keeper, recordedBy } = use
  return {
    registerNumber: sealNumber(use),
    usedOn,
    purpose,
    documentNumber,
    copies,
    sealName,
    approver,
    keeper,
    recordedBy: userNameOf(tx, recordedBy),
  }
}
