import { AppError } from '../../shared/errors.ts'
import { parseWording } from '../../shared/letter/wording.ts'
import { beijingDate } from '../../shared/time.ts'
import type { Handler } from '../core/handler.ts'
import { userNameOf } from '../user/userRepository.ts'
import { deliveredWording, loadedWordings, wordingInForce } from './wordingRepository.ts'
import { wordingTable } from './wordingTable.ts'

/** The versions of the letters' wording: the delivered one and those that were loaded. */
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

/** Loads a version of the wording from a file; it is used for letters drafted from its effective date on, older letters keep theirs. */
export const loadWording: Handler<'wordings.load'> = ({ uploadId, reason }, context) => {
  const wording = parseWording(decoded(context.uploads.take(uploadId).bytes))
  return context.transact((tx) => {
    const { wordingVersion, effectiveFrom, source, provisional } = wording
    const known = [deliveredWording, ...loadedWordings(tx)].map((row) => row.wordingVersion)
    if (known.includes(wordingVersion))
      throw new AppError('conflict', `用语版本「${wordingVersion}」已载入，请在文件中改用新的版本号。`)
    tx.insert(wordingTable, {
      wordingVersion,
      content: wording,
      effectiveFrom,
      source,
      provisional,
      loadedBy: context.actor.userId,
      loadedAt: context.now().toISOString(),
    })
    tx.record({
      act: 'wording.loaded',
      object: `wording:${wordingVersion}`,
      reason,
      detail: { effectiveFrom },
    })
    return { wordingVersion }
  })
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new AppError(
      'file-unreadable',
      '用语文件不是 UTF-8 文本，请另存为 UTF-8 编码的 JSON 文件后再载入。',
      { cause },
    )
  }
}
