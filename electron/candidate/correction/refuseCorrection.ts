import type { Handler } from '../../call/handler.ts'
import { correctionTable } from '../../candidateRecord/candidateTable.ts'
import { openCorrection } from './confirmCorrection.ts'

/** The second person does not confirm a 补正; it keeps its row and the reason. */
export const refuseCorrection: Handler<'candidates.refuseCorrection'> = (
  { correctionId, refusal },
  { transact, actor },
) =>
  transact((tx) => {
    const correction = openCorrection(tx, correctionId)
    tx.update(correctionTable, correction, {
      decidedBy: actor.userId,
      decidedAt: tx.at,
      accepted: false,
      refusal,
    })
    tx.record({
      act: 'candidate.correctionRefused',
      object: `candidate:${correction.candidateId}`,
      reason: refusal,
      detail: { correctionId },
    })
    return {}
  })
