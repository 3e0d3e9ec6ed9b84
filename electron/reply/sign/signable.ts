import { signObstacle } from '../../../shared/reply/whoSigns.ts'
import type { Reading } from '../../database/row/transaction.ts'
import type { Reply } from '../../replyRecord/replyRepository.ts'
import { replyTable } from '../../replyRecord/replyTable.ts'
import { humanOf } from '../../userRecord/humanRepository.ts'
import { letterPeople } from './letterPeopleRepository.ts'

/** Why somebody may not sign a letter on the screen, as a sentence, by the same rule as signing itself; null when he may. */
export function signRefusal(tx: Reading, reply: Reply, userId: number): string | null {
  if (reply.signatureMode === 'paper') return '本函已登记纸质签发，待另一人确认。'
  return signObstacle(letterPeople(tx, reply), humanOf(tx, userId))
}

/** The letters at their signer that this human may sign; for the house as a whole all of them. */
export function signableLetters(tx: Reading, userId: number | null): readonly number[] {
  return tx
    .where(replyTable, { state: 'submitted', signatureMode: null })
    .filter((reply) => userId === null || signRefusal(tx, reply, userId) === null)
    .map(({ id }) => id)
}
