import { AppError } from '../../shared/errors.ts'
import type { Handle } from '../database/file/driver.ts'
import {
  createExportKey,
  type ExportKey,
  fingerprintOf,
  publicPart,
  signWithExportKey,
} from '../database/key/exportKey.ts'
import type { Writing } from '../database/row/transaction.ts'
import { readFact, writeFact } from './storeFacts.ts'

/** True for a store of before there was a pair. */
export function lacksExportKey(handle: Handle): boolean {
  return readFact(handle, 'export-key') === null
}

/** Makes the pair that a store of before lacks, and says so in the trail. The public half is a fact of the store, under the control digest. */
export function makeExportKey(handle: Handle, tx: Writing): void {
  writeFact(handle, 'export-key', createExportKey(handle))
  tx.record({ act: 'keyring.exportKeyMade', object: 'keyring' })
}

/** The public half; null while a store of before is in doubt and nothing is written to it. Throws `database-damaged` when the pair is not the one that is known. */
export function exportKeyOf(handle: Handle): ExportKey | null {
  const publicKey = readFact(handle, 'export-key')
  if (publicKey === null) return null
  if (publicPart(handle) !== publicKey)
    throw new AppError(
      'database-damaged',
      '本机对外验证密钥与登记的不符，不能对外签名。请报告安全审计员，由系统管理员用最近一次备份恢复。',
    )
  return { publicKey, fingerprint: fingerprintOf(publicKey) }
}

/** Signs what is checked outside; throws `conflict` while there is no pair. */
export function signedForOutside(handle: Handle, bytes: Uint8Array): Buffer {
  const signature = exportKeyOf(handle) === null ? null : signWithExportKey(handle, bytes)
  if (signature === null)
    throw new AppError('conflict', '控制数据的异常还没有处置，不能对外签名。请先在「留痕」由两人处置。')
  return signature
}
