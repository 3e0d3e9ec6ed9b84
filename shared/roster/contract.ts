import { z } from 'zod'
import { FindingCode, RowOutcome } from '../candidate/findings.ts'
import { pageOf } from '../ipc/page.ts'
import type { Contract } from '../ipc/procedure.ts'
import { command, query } from '../ipc/procedure.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { CalendarDate } from '../time.ts'
import { UnreadDecision, UnreadView } from './census/unread.ts'
import { ColumnMapping } from './heading/columns.ts'
import {
  OutcomeCounts,
  PreviewRow,
  PreviewSummary,
  ProofreadPerson,
  RosterView,
  TypedRow,
} from './summary.ts'

const registrar = { session: 'unlocked', roles: ['registrar'] } as const
const reader = { session: 'unlocked', roles: ['registrar', 'verifier'] } as const
const inWork = { requestId: ['admitted', 'closed', 'archived'] } as const

const previewId = z.string().regex(/^[0-9a-f]{32}$/)
const page = pageOf()

/** What list is being taken in: the letter's own, or a later supplement with its own count and day of receipt. */
export const RosterArrival = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('initial') }),
  z.strictObject({
    kind: z.literal('supplement'),
    declaredCount: z.int().min(1, '补充人数至少为 1').max(20_000, '补充人数过大，请核对'),
    receivedOn: CalendarDate,
  }),
])
export type RosterArrival = z.infer<typeof RosterArrival>

/** Which rows of a preview are wanted. */
export const PreviewFilter = z.strictObject({
  outcome: z.enum(['all', ...RowOutcome.options, 'skipped']),
  finding: FindingCode.nullable(),
})
export type PreviewFilter = z.infer<typeof PreviewFilter>

/** What the window may ask about lists: 名单预审, commit, 名单校对, and the blank list for units. */
export const rosterContract = {
  'rosters.list': query(z.strictObject({ requestId: z.int() }), z.array(RosterView), {
    session: 'unlocked',
    roles: businessRoles,
  }),
  /** Reads a file in the disposable child and checks it; progress comes as events of the job `rosters.preview`. */
  'rosters.preview': command(
    z.strictObject({ requestId: z.int(), arrival: RosterArrival, uploadId: z.string().max(64) }),
    PreviewSummary,
    { ...registrar, states: inWork, clock: 'any' },
  ),
  /** The same for rows typed or pasted; at most 2,000 of them. */
  'rosters.previewTyped': command(
    z.strictObject({
      requestId: z.int(),
      arrival: RosterArrival,
      source: z.enum(['typed', 'paste']),
      rows: z.array(TypedRow).min(1, '名单还是空的，请先录入。').max(2000, '一次最多录入 2000 人'),
    }),
    PreviewSummary,
    { ...registrar, states: inWork, clock: 'any' },
  ),
  /** Checks the same file again with other sheets or columns. */
  'rosters.adjust': command(
    z.strictObject({
      previewId,
      sheets: z.array(z.int().min(0)).min(1, '请至少选择一张工作表').max(500),
      mapping: ColumnMapping.nullable(),
    }),
    PreviewSummary,
    { ...registrar, clock: 'any' },
  ),
  'rosters.previewRows': query(
    z.strictObject({ previewId, filter: PreviewFilter, ...page }),
    z.strictObject({ rows: z.array(PreviewRow), total: z.int() }),
    registrar,
  ),
  /** The places of the census that were not read, in the order of the file; `firstOpen` is the first one (of all) that nothing explains. */
  'rosters.unread': query(
    z.strictObject({ previewId, ...page }),
    z.strictObject({ rows: z.array(UnreadView), total: z.int(), firstOpen: z.int().nullable() }),
    registrar,
  ),
  /** Explains a place, its column or its sheet with one decision; null takes a decision back. */
  'rosters.explainUnread': command(
    z.strictObject({ previewId, place: z.int().min(0), decision: UnreadDecision.nullable() }),
    PreviewSummary,
    { ...registrar, clock: 'any' },
  ),
  /** What to say on the telephone and what to write in the 退回补正函; row numbers and masked digits only. */
  'rosters.previewScript': query(
    z.strictObject({ previewId }),
    z.strictObject({ telephone: z.string(), letter: z.string() }),
    registrar,
  ),
  /** A person is choosing a file: whatever reads it is started meanwhile. */
  'rosters.expectFile': query(z.strictObject({}), z.strictObject({}), registrar),
  /** Stops the reading that is under way and drops the preview. */
  'rosters.cancel': query(z.strictObject({ previewId: previewId.nullable() }), z.strictObject({}), registrar),
  /** Stores every person row, the list and the encrypted file in one transaction, or nothing. Job `rosters.commit`. */
  'rosters.commit': command(
    z.strictObject({ previewId }),
    z.strictObject({ rosterId: z.int(), total: z.int(), counts: OutcomeCounts }),
    { ...registrar, clock: 'sound' },
  ),
  /** 名单校对: one page of persons that wait for it, numbers in full; every look leaves an entry. */
  'rosters.proofreadPage': query(
    z.strictObject({ rosterId: z.int(), ...page }),
    z.strictObject({ rows: z.array(ProofreadPerson), total: z.int(), ticked: z.int() }),
    reader,
  ),
  /** The second person found these persons as the sealed paper has them. */
  'rosters.tick': command(
    z.strictObject({ rosterId: z.int(), candidateIds: z.array(z.int()).min(1).max(100) }),
    z.strictObject({ ticked: z.int(), toProofread: z.int() }),
    { ...reader, clock: 'any' },
  ),
  /** Takes ticks of one's own back before 名单校对 ends. */
  'rosters.untick': command(
    z.strictObject({ rosterId: z.int(), candidateIds: z.array(z.int()).min(1).max(100) }),
    z.strictObject({ ticked: z.int(), toProofread: z.int() }),
    { ...reader, clock: 'any' },
  ),
  /** Ends 名单校对 with the head count of the paper: the ticked persons go on to the query. */
  'rosters.finishProofread': command(
    z.strictObject({
      rosterId: z.int(),
      /** Persons the sealed paper lists. */
      headCount: z.int().min(0).max(20_000),
      /** Why the paper has another number of persons than the list; empty when it has not. */
      explanation: z.string().trim().max(300),
    }),
    z.strictObject({ ready: z.int(), waiting: z.int() }),
    { ...reader, clock: 'any' },
  ),
  /** Writes the blank list for units into a folder on this machine or a stick. */
  'rosters.exportTemplate': command(
    z.strictObject({ folder: z.string().trim().min(1, '请选择或填写文件夹').max(1000) }),
    z.strictObject({ fileName: z.string() }),
    { ...registrar, clock: 'any' },
  ),
} satisfies Contract
