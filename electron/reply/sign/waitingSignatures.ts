import { AppError } from '../../../shared/errors.ts'
import { replyKindNames } from '../../../shared/reply/kinds.ts'
import { filePiece } from '../../call/filePiece.ts'
import type { Handler } from '../../call/handler.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { groundNumber } from '../../replyRecord/letterGround.ts'
import { type Reply, replyOf } from '../../replyRecord/replyRepository.ts'
import { replyTable } from '../../replyRecord/replyTable.ts'
import { userNameOf } from '../../userRecord/userRepository.ts'
import { confirmObstacle } from './paperSignature.ts'

/** As many sheets as one list holds. */
const mostSheets = 20

/** Letters at their signer: those that may be signed on paper, and the signatures on paper that wait for their second person; 20 of each. */
export const listPaperSignatures: Handler<'replies.papers'> = (_, { read, actor }) =>
  read((tx) => {
    const submitted = tx.where(replyTable, { state: 'submitted' }, { orderBy: 'id' })
    return {
      toEnter: submitted
        .filter(({ signatureMode }) => signatureMode === null)
        .slice(0, mostSheets)
        .map((reply) => named(tx, reply)),
      waiting: submitted
        .filter(({ signatureMode }) => signatureMode === 'paper')
        .slice(0, mostSheets)
        .map((reply) => waitingSheet(tx, reply, actor.userId)),
    }
  })

const named = (tx: Reading, reply: Reply) => ({
  replyId: reply.id,
  number: groundNumber(tx, reply),
  addressee: reply.content.addressee,
  kind: replyKindNames[reply.kind],
})

function waitingSheet(tx: Reading, reply: Reply, userId: number) {
  const { signerName, onBehalfOf, signOpinion, signedOn, enteredNumber } = reply
  return {
    ...named(tx, reply),
    ...{ onBehalfOf, signedOn, enteredNumber },
    authorityId: reply.signatureAuthorityId,
    signer: signerName ?? '',
    opinion: signOpinion ?? '',
    enteredBy: reply.signatureEnteredBy === null ? '' : userNameOf(tx, reply.signatureEnteredBy),
    refusal: confirmObstacle(tx, reply, userId),
  }
}

/** Hands out the scan of a signed 发文稿纸 piece by piece. Throws `not-found`. */
export const readSignatureScan: Handler<'replies.readSignatureScan'> = ({ replyId, offset }, context) => {
  const { signatureScanId } = context.read((tx) => replyOf(tx, replyId))
  if (signatureScanId === null) throw new AppError('not-found', '本函没有纸质签发的扫描件，请刷新。')
  return filePiece(context, signatureScanId, offset)
}
