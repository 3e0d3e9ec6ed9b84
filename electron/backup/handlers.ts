import type { backupContract } from '../../shared/backup/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const backupHandlers = {} satisfies HandlersOf<typeof backupContract>
