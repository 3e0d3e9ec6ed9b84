import type { Reading } from '../database/row/transaction.ts'

/** True when this evidence was kept with a result or a second query of this person. */
export function isEvidenceOf(tx: Reading, candidateId: number, attachmentId: number): boolean {
  const [found] = tx.select<{ found: number }>(
    `SELECT EXISTS (SELECT 1 FROM inquiry_results WHERE candidate_id = ? AND evidence_id = ?)
       OR EXISTS (SELECT 1 FROM reviews WHERE candidate_id = ? AND evidence_id = ?) AS found`,
    candidateId,
    attachmentId,
    candidateId,
    attachmentId,
  )
  return found?.found === 1
}

/** True when this person stands in a letter of ours that is signed and has not left yet. */
export function isInSignedReply(tx: Reading, candidateId: number): boolean {
  const [found] = tx.select<{ found: number }>(
    `SELECT EXISTS (SELECT 1 FROM reply_items i
       JOIN replies r ON r.id = i.reply_id AND r.draft_version = i.draft_version
       WHERE i.candidate_id = ? AND r.state IN ('signed', 'printing', 'sealed')) AS found`,
    candidateId,
  )
  return found?.found === 1
}
