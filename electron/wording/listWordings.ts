import { beijingDate } from '../../shared/time.ts'
import type { Handler } from '../call/handler.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { deliveredWording, loadedWordings, wordingInForce } from './wordingRepository.ts'

/** The versions of the letters' wording: the delivered one first, then those that were loaded, by effective date. */
export const listWordings: Handler<'wordings.list'> = (_, { read, now }) =>
  read((tx) => {
    const { wordingVersion: inForce } = wordingInForce(tx, beijingDate(now()))
    const { wordingVersion, effectiveFrom, source, provisional } = deliveredWording
    return [
      {
        ...{ wordingVersion, effectiveFrom, source, provisional },
        inForce: inForce === wordingVersion,
        loadedAt: null,
        loadedBy: null,
      },
      ...loadedWordings(tx).map((row) => ({
        wordingVersion: row.wordingVersion,
        effectiveFrom: row.effectiveFrom,
        source: row.source,
        provisional: row.provisional,
        inForce: inForce === row.wordingVersion,
        loadedAt: row.loadedAt,
        loadedBy: row.loadedBy === null ? null : userNameOf(tx, row.loadedBy),
      })),
    ]
  })
