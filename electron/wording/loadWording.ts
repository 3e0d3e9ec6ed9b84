import { AppError } from '../../shared/errors.ts'
import { parseWording } from '../../shared/letter/compose/wording.ts'
import type { Handler } from '../call/handler.ts'
import { deliveredWordings, loadedWordings } from './wordingRepository.ts'
import { wordingTable } from './wordingTable.ts'

/**
 * Loads a version of the wording from a file; it is used for letters drafted from its effective date on, older letters keep theirs.
 * Throws `conflict`, `file-unreadable`.
 */
export const loadWording: Handler<'wordings.load'> = ({ uploadId, reason }, context) => {
  const wording = parseWording(decoded(context.uploads.take(uploadId).bytes))
  return context.transact((tx) => {
    const { wordingVersion, effectiveFrom, source, provisional } = wording
    const known = [...deliveredWordings, ...loadedWordings(tx)].map((row) => row.wordingVersion)
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
