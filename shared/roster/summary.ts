import { z } from 'zod'
import { FindingCode, ListFindingCode, RowOutcome } from '../candidate/findings.ts'
import { CandidateState, Purpose } from '../candidate/model.ts'
import { CalendarDate, Instant } from '../time.ts'
import { CensusCounts } from './census/model.ts'
import { ColumnMapping } from './heading/columns.ts'
import { RosterKind, RosterSource } from './model.ts'

/** How many rows of each outcome a list has. */
export const OutcomeCounts = z.strictObject({
  accepted: z.int().min(0),
  doubtful: z.int().min(0),
  rejected: z.int().min(0),
})
export type OutcomeCounts = z.infer<typeof OutcomeCounts>

/** What is wrong with a list as a whole, in words. */
export const ListFindingView = z.strictObject({
  code: ListFindingCode,
  declared: z.int(),
  found: z.int(),
  sentence: z.string(),
})
export type ListFindingView = z.infer<typeof ListFindingView>

const KeyField = z.enum(['name', 'idNumber'])

/** One sheet of a file, as the wizard offers it. */
export const PreviewSheet = z.strictObject({
  index: z.int().min(0),
  title: z.string(),
  hidden: z.boolean(),
  isRoster: z.boolean(),
  persons: z.int().min(0),
  unreadRows: z.int().min(0),
  hiddenColumns: z.int().min(0),
  /** A sheet without headings that is hidden or set aside by its title: unread until it is chosen. */
  setAside: z.enum(['hidden', 'title']).nullable(),
  /** One person's form, which is no list. */
  isForm: z.boolean(),
  /** The columns that name and number are read from, counted from 1; the heading is empty where there is none. */
  columns: z.array(z.strictObject({ field: KeyField, heading: z.string(), column: z.int().min(1) })),
  /** Fields that two columns fit equally well and nobody has decided. */
  ambiguous: z.array(KeyField),
})
export type PreviewSheet = z.infer<typeof PreviewSheet>

/** One column of a sheet, as the wizard offers it: `key` is what a mapping names it by. */
export const PreviewColumn = z.strictObject({ key: z.string(), title: z.string() })
export type PreviewColumn = z.infer<typeof PreviewColumn>

/** A letter that a person or a file was in before: which letter, when; never a result. */
export const EarlierMention = z.strictObject({
  requestId: z.int(),
  intakeNumber: z.string(),
  unitName: z.string(),
  receivedOn: CalendarDate,
})
export type EarlierMention = z.infer<typeof EarlierMention>

/** 名单预审: what a list came to, before anything is stored. Rows come page by page by `rosters.previewRows`. */
export const PreviewSummary = z.strictObject({
  previewId: z.string(),
  requestId: z.int(),
  kind: RosterKind,
  source: RosterSource,
  fileName: z.string().nullable(),
  checkCode: z.string().nullable(),
  sheets: z.array(PreviewSheet),
  chosenSheets: z.array(z.int()),
  columns: z.array(PreviewColumn),
  mapping: ColumnMapping.nullable(),
  /** True when the mapping in force was remembered for this sender. */
  isRemembered: z.boolean(),
  total: z.int(),
  counts: OutcomeCounts,
  skipped: z.int(),
  /** What looks like an identity number in the file; `open` counts the unread places that nothing explains yet. */
  census: CensusCounts.extend({ open: z.int().min(0) }),
  findings: z.array(z.strictObject({ code: FindingCode, rows: z.int() })),
  listFindings: z.array(ListFindingView),
  declaredCount: z.int(),
  receivedOn: CalendarDate,
  /** The same file was committed before. */
  sameFile: z.array(EarlierMention),
})
export type PreviewSummary = z.infer<typeof PreviewSummary>

/** One physical row of a previewed list; the number is masked. */
export const PreviewRow = z.strictObject({
  key: z.int(),
  sheet: z.string().nullable(),
  row: z.int(),
  outcome: z.enum([...RowOutcome.options, 'skipped']),
  skipReason: z.string().nullable(),
  name: z.string().nullable(),
  nameProposal: z.string().nullable(),
  /** 证件类型 as the list writes it; null where it says nothing. */
  idType: z.string().nullable(),
  maskedNumber: z.string(),
  sex: z.string().nullable(),
  purpose: Purpose.nullable(),
  employer: z.string().nullable(),
  position: z.string().nullable(),
  findings: z.array(FindingCode),
  earlier: EarlierMention.extend({ state: CandidateState }).nullable(),
})
export type PreviewRow = z.infer<typeof PreviewRow>

/** One list of a letter as it was committed. */
export const RosterView = z.strictObject({
  rosterId: z.int(),
  kind: RosterKind,
  source: RosterSource,
  fileName: z.string().nullable(),
  checkCode: z.string().nullable(),
  declaredCount: z.int(),
  receivedOn: CalendarDate,
  counts: OutcomeCounts,
  skipped: z.int(),
  listFindings: z.array(ListFindingView),
  committedBy: z.string(),
  committedAt: Instant,
  /** The census the list was committed with, its decisions in words; null for lists from before. */
  census: CensusCounts.extend({ explanations: z.array(z.string()) }).nullable(),
  proofreadBy: z.string().nullable(),
  proofreadAt: Instant.nullable(),
  /** Persons that wait for 名单校对, and how many of them are ticked already. */
  toProofread: z.int(),
  ticked: z.int(),
  /** Why the caller may not compare this list with the paper; null when he may. */
  proofreadRefusal: z.string().nullable(),
})
export type RosterView = z.infer<typeof RosterView>

/** One person as the second reader compares him with the sealed paper: the full number. */
export const ProofreadPerson = z.strictObject({
  candidateId: z.int(),
  listOrder: z.int(),
  rowNumber: z.int().nullable(),
  name: z.string(),
  /** The document the number stands on, by its own name. */
  document: z.string(),
  idNumber: z.string(),
  sex: z.string().nullable(),
  purpose: Purpose,
  employer: z.string().nullable(),
  position: z.string().nullable(),
  isTicked: z.boolean(),
  /** Why another person has to tick this one; null when the caller may. */
  refusal: z.string().nullable(),
})
export type ProofreadPerson = z.infer<typeof ProofreadPerson>

/** One row of a list that is typed or pasted; every cell is text. */
export const TypedRow = z.strictObject({
  name: z.string().max(200).default(''),
  idNumber: z.string().max(200).default(''),
  sex: z.string().max(10).default(''),
  purpose: z.string().max(20).default(''),
  employer: z.string().max(200).default(''),
  position: z.string().max(200).default(''),
  remarks: z.string().max(500).default(''),
  /** Empty for 居民身份证. */
  idType: z.string().max(50).default(''),
})
export type TypedRow = z.infer<typeof TypedRow>
