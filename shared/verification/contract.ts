import { z } from 'zod'
import { Outcome } from '../candidate/model.ts'
import { Listing } from '../inquiry/model.ts'
import { pageOf } from '../ipc/page.ts'
import { command, query } from '../ipc/procedure.ts'
import { LoginName, Password } from '../rights/credentials.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { Instant } from '../time.ts'
import { VerificationBasis } from './model.ts'
import {
  BlindSubject,
  Dispute,
  EvidencePage,
  OpenEvidencePage,
  ReadAloudSubject,
  VerificationResult,
  VerificationRow,
  VerificationView,
} from './summary.ts'

const verifier = { session: 'unlocked', roles: ['verifier'] } as const
const inquired = { states: { candidateId: ['inquired'] } } as const
// Whoever neither queried nor checked may settle a mismatch; the recorded acts decide, not the role.
const settler = {
  session: 'unlocked',
  roles: ['verifier', 'firstReviewer', 'secondReviewer', 'thirdReviewer', 'signer'],
} as const
const disputed = { states: { candidateId: ['disputed'] } } as const

const candidateId = z.int()
const reason = z.string().trim().min(2, '请写明理由').max(500)
const evidencePage = { batchId: z.int(), evidenceId: z.int(), evidencePage: z.int().nullable() }
const page = pageOf()

/** Channels of 结果核对: the queue, the two ways of checking, pages, and what becomes of a mismatch. */
export const verificationContract = {
  'verifications.queue': query(
    z.strictObject({ ...page, batchId: z.int().optional() }),
    z.strictObject({ rows: z.array(VerificationRow), total: z.int() }),
    verifier,
  ),
  'verifications.open': query(z.strictObject({ candidateId }), BlindSubject, { ...verifier, ...inquired }),
  'verifications.record': command(
    z.strictObject({
      candidateId,
      basis: VerificationBasis,
      /** When the checker looked the person up again; needed with 重新查询, null with evidence. */
      lookedAt: Instant.nullable().default(null),
      outcome: Outcome,
      idTail: z.string().trim().length(4, '请输入来函上证件号码的末四位'),
      listings: z.array(Listing).max(20),
    }),
    VerificationResult,
    { ...verifier, ...inquired, clock: 'any' },
  ),
  'verifications.openReadAloud': query(z.strictObject({ candidateId }), ReadAloudSubject, {
    ...verifier,
    ...inquired,
  }),
  'verifications.recordReadAloud': command(
    z.strictObject({
      candidateIds: z.array(z.int()).min(1).max(20),
      agreed: z.boolean(),
      partner: z.strictObject({ loginName: LoginName, password: Password }),
      reason: z.string().trim().max(500),
    }),
    z.array(VerificationResult),
    { ...verifier, clock: 'any' },
  ),
  'verifications.pages': query(z.strictObject({}), z.array(EvidencePage), verifier),
  /** The persons of one page, whose outcome is thereby known to be 未列入; leaves an entry for each. */
  'verifications.openPage': query(z.strictObject(evidencePage), OpenEvidencePage, verifier),
  'verifications.confirmPage': command(
    z.strictObject({
      ...evidencePage,
      headCount: z.int().min(1).max(20),
      /** The 校验码 of the evidence as the checker reads it from the file in hand. */
      checkCode: z.string().trim().min(4).max(40),
      candidateIds: z.array(z.int()).min(1).max(20),
    }),
    z.array(VerificationResult),
    { ...verifier, clock: 'any' },
  ),
  'verifications.disputes': query(z.strictObject({}), z.array(VerificationRow), settler),
  'verifications.openDispute': query(z.strictObject({ candidateId }), Dispute, { ...settler, ...disputed }),
  'verifications.adjudicate': command(
    z.strictObject({
      candidateId,
      decision: z.enum(['a', 'b', 'sendBack']),
      /** The last four characters, copied from the letter by the third person; empty unless they are in dispute. */
      idTail: z.string().trim().max(4),
      reason,
    }),
    VerificationResult,
    { ...settler, ...disputed, clock: 'any' },
  ),
  'verifications.sendBack': command(z.strictObject({ candidateId, reason }), z.strictObject({}), {
    session: 'unlocked',
    roles: ['verifier', 'signer'],
    states: { candidateId: ['inquired', 'concluded', 'underReview'] },
    clock: 'any',
  }),
  'verifications.readEvidence': query(
    z.strictObject({ candidateId, attachmentId: z.int(), offset: z.int().min(0) }),
    z.strictObject({ base64: z.string(), total: z.int(), mediaType: z.string() }),
    {
      session: 'unlocked',
      roles: ['verifier', 'firstReviewer', 'secondReviewer', 'thirdReviewer', 'signer'],
    },
  ),
  'verifications.ofRequest': query(
    z.strictObject({ requestId: z.int(), ...page }),
    z.strictObject({ rows: z.array(VerificationView), total: z.int() }),
    { session: 'unlocked', roles: businessRoles },
  ),
}
