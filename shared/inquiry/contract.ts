import { z } from 'zod'
import { Outcome } from '../candidate/model.ts'
import { pageOf } from '../ipc/page.ts'
import { command, query } from '../ipc/procedure.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { ListLayout } from './listLayout.ts'
import { AsOf, batchSizeLimit, InquiryBatchState, Listing, MatchBasis, pageSizeLimit } from './model.ts'
import { ResultMapping } from './resultFile.ts'
import { FilePreview } from './resultFilePreview.ts'
import {
  BatchDetail,
  BatchEvidence,
  BatchPerson,
  BatchProgress,
  BatchRow,
  InquirySubject,
  InquiryView,
  WaitingPerson,
  WaitingRequest,
} from './summary.ts'

const inquirer = { session: 'unlocked', roles: ['inquirer'] } as const
const whileOpen = { ...inquirer, states: { batchId: ['open'] } } as const
const readable = { session: 'unlocked', roles: businessRoles } as const

const batchId = z.int()
const candidateId = z.int()
const reason = z.string().trim().min(2, '请写明理由').max(500)
const page = pageOf()
const uploadId = z.string().max(64)
const piece = z.strictObject({ base64: z.string(), total: z.int(), mediaType: z.string() })
const evidencePage = z.int().min(1, '页码从 1 起').max(2000).nullable()

/** Whom to take into a batch: everybody who waits in these letters, and these persons. */
export const PersonsChosen = z.strictObject({
  requestIds: z.array(z.int()).max(100),
  candidateIds: z.array(z.int()).max(batchSizeLimit),
})

/** Channels of 查询批次: who waits, batches, the working list out, results and evidence back. */
export const inquiryContract = {
  'inquiries.waiting': query(
    z.strictObject(page),
    z.strictObject({ rows: z.array(WaitingRequest), total: z.int() }),
    inquirer,
  ),
  'inquiries.waitingPersons': query(
    z.strictObject({ requestId: z.int(), ...page }),
    z.strictObject({ rows: z.array(WaitingPerson), total: z.int() }),
    inquirer,
  ),
  'inquiries.open': command(
    z.strictObject({
      ...PersonsChosen.shape,
      assignedTo: z.int(),
      remarks: z.string().trim().max(200),
    }),
    z.strictObject({ batchId: z.int(), batchNumber: z.string(), persons: z.int() }),
    { ...inquirer, clock: 'any' },
  ),
  'inquiries.addPersons': command(
    z.strictObject({ batchId, ...PersonsChosen.shape }),
    z.strictObject({ ...BatchProgress.shape, added: z.array(z.int()) }),
    { ...whileOpen, clock: 'any' },
  ),
  /** Takes an addition back: all of them wait again, or none where one has been queried since. */
  'inquiries.takeOut': command(
    z.strictObject({ batchId, candidateIds: z.array(z.int()).min(1) }),
    BatchProgress,
    { ...whileOpen, clock: 'any' },
  ),
  'inquiries.removePerson': command(z.strictObject({ batchId, candidateId, reason }), BatchProgress, {
    ...whileOpen,
    clock: 'any',
  }),
  /** Takes a removal back: the person stands in the same place again. */
  'inquiries.putBack': command(z.strictObject({ batchId, candidateId }), BatchProgress, {
    ...inquirer,
    states: { batchId: ['open', 'closed'] },
    clock: 'any',
  }),
  'inquiries.cancel': command(z.strictObject({ batchId, reason }), z.strictObject({ returned: z.int() }), {
    ...whileOpen,
    clock: 'any',
  }),
  'inquiries.close': command(z.strictObject({ batchId }), BatchProgress, { ...whileOpen, clock: 'any' }),
  'inquiries.list': query(
    z.strictObject({ mine: z.boolean(), states: z.array(InquiryBatchState).min(1), ...page }),
    z.strictObject({ rows: z.array(BatchRow), total: z.int() }),
    inquirer,
  ),
  'inquiries.get': query(z.strictObject({ batchId }), BatchDetail, inquirer),
  'inquiries.persons': query(
    z.strictObject({ batchId, only: z.enum(['all', 'open']), ...page }),
    z.strictObject({ rows: z.array(BatchPerson), total: z.int() }),
    inquirer,
  ),
  /** Opens one person; every look is in the trail. */
  'inquiries.openPerson': query(z.strictObject({ batchId, candidateId }), InquirySubject, inquirer),
  /** Hands out one full number to be copied, in 查询工作模式 only. */
  'inquiries.copyNumber': command(
    z.strictObject({ batchId, candidateId }),
    z.strictObject({ idNumber: z.string() }),
    { ...whileOpen, clock: 'any' },
  ),
  'inquiries.addEvidence': command(z.strictObject({ batchId, uploadId }), BatchEvidence, {
    ...whileOpen,
    clock: 'any',
  }),
  'inquiries.readEvidence': query(
    z.strictObject({ batchId, evidenceId: z.int(), offset: z.int().min(0) }),
    piece,
    inquirer,
  ),
  'inquiries.record': command(
    z.strictObject({
      batchId,
      candidateId,
      outcome: Outcome,
      listings: z.array(Listing).max(20),
      /** For listed persons: what ties the entry to the person. A name alone never does. */
      matchedBy: MatchBasis.nullable(),
      matchNote: z.string().trim().max(300),
      queriedAt: AsOf,
      evidenceId: z.int().nullable(),
      evidencePage,
      remarks: z.string().trim().max(500),
    }),
    BatchProgress,
    { ...whileOpen, clock: 'sound' },
  ),
  /** Records one page of unlisted persons at once, tied to the evidence that shows that page. */
  'inquiries.confirmPage': command(
    z.strictObject({
      batchId,
      candidateIds: z
        .array(z.int())
        .min(1, '请勾选本页的人员')
        .max(pageSizeLimit, `一页最多 ${pageSizeLimit} 人`),
      queriedAt: AsOf,
      evidenceId: z.int(),
      evidencePage,
    }),
    BatchProgress,
    { ...whileOpen, clock: 'sound' },
  ),
  // A slip is often seen only after the last person closed the batch.
  'inquiries.voidResult': command(z.strictObject({ batchId, candidateId, reason }), BatchProgress, {
    ...inquirer,
    states: { batchId: ['open', 'closed', 'cancelled'] },
    clock: 'any',
  }),
  /** Voids the results of a page at once, as long as none of them is checked. */
  'inquiries.voidResults': command(
    z.strictObject({ batchId, candidateIds: z.array(z.int()).min(1).max(pageSizeLimit), reason }),
    BatchProgress,
    { ...inquirer, states: { batchId: ['open', 'closed', 'cancelled'] }, clock: 'any' },
  ),
  /** Reads a result file that is already stored as evidence; nothing is recorded. */
  'inquiries.previewFile': query(
    z.strictObject({ batchId, evidenceId: z.int(), mapping: ResultMapping.nullable(), ...page }),
    FilePreview,
    whileOpen,
  ),
  /** Records what the preview showed, all or nothing. */
  'inquiries.commitFile': command(
    z.strictObject({
      batchId,
      evidenceId: z.int(),
      mapping: ResultMapping,
      queriedAt: AsOf,
      /** The numbers of the preview; when they are no longer true nothing is recorded. */
      commits: z.int().min(1, '文件中没有可以登记的结果。'),
      unmatched: z.int().min(0),
    }),
    BatchProgress,
    { ...whileOpen, clock: 'sound' },
  ),
  'inquiries.layout': query(z.strictObject({}), ListLayout, inquirer),
  /** Writes the working list with full numbers as text cells; the layout is remembered. */
  'inquiries.exportList': command(
    z.strictObject({
      batchId,
      layout: ListLayout,
      folder: z.string().trim().min(1, '请选择或填写文件夹').max(1000),
    }),
    z.strictObject({ fileName: z.string() }),
    { ...whileOpen, clock: 'any' },
  ),
  /** Makes the working list as a PDF with a trace code, to be looked at and printed. */
  'inquiries.makeList': command(
    z.strictObject({ batchId }),
    z.strictObject({ listPdfId: z.int(), checkCode: z.string(), traceCode: z.string() }),
    { ...whileOpen, clock: 'any' },
  ),
  'inquiries.readList': query(z.strictObject({ batchId, offset: z.int().min(0) }), piece, whileOpen),
  'inquiries.printList': command(
    z.strictObject({ batchId, printer: z.string().max(200).nullable() }),
    z.strictObject({ printer: z.string() }),
    { ...whileOpen, clock: 'any' },
  ),
  'inquiries.ofRequest': query(
    z.strictObject({ requestId: z.int(), ...page }),
    z.strictObject({ rows: z.array(InquiryView), total: z.int() }),
    readable,
  ),
}
