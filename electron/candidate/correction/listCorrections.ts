import type { z } from 'zod'
import type { CorrectionView } from '../../../shared/candidate/summary.ts'
import { maskNumber } from '../../../shared/letter/maskNumber.ts'
import type { Handler } from '../../call/handler.ts'
import { candidateTable, correctionTable } from '../../candidateRecord/candidateTable.ts'
import type { RowOf } from '../../database/row/table.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { isOneHuman } from '../../userRecord/humanRepository.ts'
import { userNameOf } from '../../userRecord/userRepository.ts'

type Correction = RowOf<typeof correctionTable>

/** The corrections of a letter, newest first; numbers stand in full only while somebody has to compare them, which is on record. */
export const listCorrections: Handler<'candidates.corrections'> = ({ requestId }, { transact, actor }) =>
  transact((tx) => {
    const corrections = tx.where(correctionTable, { requestId }, { orderBy: 'id', descending: true })
    const shown = corrections.filter(({ field, decidedAt }) => field === 'idNumber' && decidedAt === null)
    if (shown.length > 0)
      tx.record({
        act: 'candidate.viewed',
        object: `request:${requestId}`,
        detail: { for: 'correction', candidateIds: shown.map(({ candidateId }) => candidateId) },
      })
    return corrections.map((correction) => correctionView(tx, correction, actor.userId))
  })

function correctionView(tx: Reading, correction: Correction, userId: number): z.input<typeof CorrectionView> {
  const { listOrder, name } = tx.get(candidateTable, correction.candidateId, '这名人员')
  const isOpen = correction.decidedAt === null
  const shown = (value: string | null) =>
    value !== null && correction.field === 'idNumber' && !isOpen ? maskNumber(value) : value
  return {
    correctionId: correction.id,
    candidateId: correction.candidateId,
    listOrder,
    name,
    field: correction.field,
    before: shown(correction.before),
    after: shown(correction.after) ?? '',
    basis: correction.basis,
    receivedOn: correction.receivedOn,
    enteredBy: userNameOf(tx, correction.enteredBy),
    enteredAt: correction.enteredAt,
    decidedBy: correction.decidedBy === null ? null : userNameOf(tx, correction.decidedBy),
    decidedAt: correction.decidedAt,
    accepted: correction.accepted,
    refusal: correction.refusal,
    confirmRefusal: isOneHuman(tx, correction.enteredBy, userId)
      ? '补正须由登记人以外的人确认，请换人登录后办理。'
      : null,
  }
}
