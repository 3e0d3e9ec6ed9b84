import type { verificationContract } from '../../shared/verification/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { confirmPage, listPages, openPage } from './checkPages.ts'
import { adjudicate } from './dispute/adjudicate.ts'
import { listDisputes, showDispute } from './dispute/disputes.ts'
import { sendBack } from './dispute/sendBack.ts'
import { listQueue, openBlind } from './openBlind.ts'
import { openReadAloud, recordReadAloud } from './readAloud.ts'
import { recordBlind } from './recordBlind.ts'
import { listChecksOfRequest, readEvidence } from './viewChecks.ts'

/** Who answers the channels of 结果核对. */
export const verificationHandlers = {
  'verifications.queue': listQueue,
  'verifications.open': openBlind,
  'verifications.record': recordBlind,
  'verifications.openReadAloud': openReadAloud,
  'verifications.recordReadAloud': recordReadAloud,
  'verifications.pages': listPages,
  'verifications.openPage': openPage,
  'verifications.confirmPage': confirmPage,
  'verifications.disputes': listDisputes,
  'verifications.openDispute': showDispute,
  'verifications.adjudicate': adjudicate,
  'verifications.sendBack': sendBack,
  'verifications.readEvidence': readEvidence,
  'verifications.ofRequest': listChecksOfRequest,
} satisfies HandlersOf<typeof verificationContract>
