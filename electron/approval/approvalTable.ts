import type { ApprovalKind, ApprovalState } from '../../shared/approval/model.ts'
import type { Role } from '../../shared/rights/role.ts'
import { integer, json, optional, table, text } from '../database/row/table.ts'

/**
 * What one person proposed and another decides. `subject` names what it is about (`user:3`), so that two cannot be open at once; `before` holds
 * the values it would replace, as they were when it was proposed.
 */
export const approvalTable = table('approvals', {
  kind: text<ApprovalKind>(),
  state: text<ApprovalState>(),
  subject: text(),
  words: text(),
  reason: text(),
  payload: json<unknown>(),
  before: optional(json<unknown>()),
  proposedBy: integer(),
  proposedByName: text(),
  proposerRole: text<Role>(),
  proposedAt: text(),
  decidedBy: optional(integer()),
  decidedByName: optional(text()),
  decidedAt: optional(text()),
  decisionReason: optional(text()),
  /** The one human who may decide it, beside the roles of its kind; null where the roles say enough. */
  deciderHuman: optional(integer()),
  /** Humans who may not decide it though their roles would let them, such as who drafted the letter. */
  barredHumans: optional(json<readonly number[]>()),
})
