import type { auditContract } from '../../shared/audit/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { compareHead } from './compareHead.ts'
import { listEntries } from './listEntries.ts'
import { revealEntry } from './revealEntry.ts'
import { settleBreach } from './settleBreach.ts'
import { showExportKey } from './showExportKey.ts'
import { verifyEntries } from './verifyEntries.ts'
import { verifyWithCode } from './verifyWithCode.ts'

/** Who answers the channels of this subject. */
export const auditHandlers = {
  'audit.list': listEntries,
  'audit.reveal': revealEntry,
  'audit.verify': verifyEntries,
  'audit.compareHead': compareHead,
  'audit.exportKey': showExportKey,
  'audit.settleBreach': settleBreach,
  'audit.verifyWhole': verifyWithCode,
} satisfies HandlersOf<typeof auditContract>
