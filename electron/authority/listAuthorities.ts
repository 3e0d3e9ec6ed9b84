import { beijingDate } from '../../shared/time.ts'
import { filePiece } from '../call/filePiece.ts'
import type { Handler } from '../call/handler.ts'
import { authorityOf } from './authorityRepository.ts'
import { authorityTable } from './authorityTable.ts'

/** The register, the newest line first, also what is no longer in force. */
export const listAuthorities: Handler<'authorities.list'> = (_, { read, now }) => {
  const today = beijingDate(now())
  return read((tx) =>
    tx
      .where(authorityTable, {}, { orderBy: 'id', descending: true })
      .map(({ id, name, post, matters, basis, validFrom, validTo }) => ({
        ...{ authorityId: id, name, post, matters: [...matters], basis, validFrom, validTo },
        isInForce: validFrom <= today && (validTo === null || today <= validTo),
      })),
  )
}

/** Hands out a specimen of a signature piece by piece. */
export const readSpecimen: Handler<'authorities.readSpecimen'> = ({ authorityId, offset }, context) => {
  const { specimenId } = context.read((tx) => authorityOf(tx, authorityId))
  return filePiece(context, specimenId, offset)
}
