import { requestTable } from '../../electron/requestRecord/requestTable.ts'
import type { CallInput, ProcedureName } from '../../shared/contract/contract.ts'
import { deskRoles } from '../../shared/rights/roleGroups.ts'
import { beijingDate } from '../../shared/time.ts'
import { registeredLeader } from './authorities.ts'
import { currentListing, freshPrint, resultOf } from './batches.ts'
import { answersOf } from './checks.ts'
import { addPersons, draftMoment } from './concludedLetter.ts'
import { inventedNumber } from './letters.ts'
import { admittedLetter } from './registrations.ts'
import { regrant } from './regrant.ts'
import { startWithoutPress } from './replies.ts'
import type { TeamKey } from './team.ts'
import type { TestPerson, TestWorkstation } from './testWorkstation.ts'

/** The four accounts of the desk; in a walk each of them holds every post. */
export const walkers: readonly TeamKey[] = ['jia', 'yi', 'bing', 'ding']

/** A workstation where only recorded acts keep people apart, with two leaders who sign on paper. */
export interface WalkDesk {
  readonly desk: TestWorkstation
  /** Lines of the register. */
  readonly leaders: readonly number[]
  /** How many calls have gone through the dispatcher. */
  steps(): number
  /** One attempt of one person; null where it is refused. */
  attempt<N extends ProcedureName>(who: TeamKey, name: N, input: CallInput<N>): Promise<unknown>
}

/** Starts such a workstation. */
export async function startWalkDesk(): Promise<WalkDesk> {
  const desk = await startWithoutPress(draftMoment)
  for (const who of walkers) regrant(desk, who, deskRoles)
  const leaders = [await registeredLeader(desk, '领导辰'), await registeredLeader(desk, '领导巳')]
  let steps = 0
  return {
    desk,
    leaders,
    steps: () => steps,
    attempt: async (who, name, input) => {
      steps += 1
      const result = await desk.as(who).try(name, input)
      return result.ok ? result.value : null
    },
  }
}

/** One letter of one person on its way. */
export interface WalkLetter {
  readonly requestId: number
  readonly candidateId: number
  readonly outcome: 'listed' | 'notListed'
}

/** A new letter whose one person waits for the query. */
export async function newLetter({ desk }: WalkDesk, outcome: WalkLetter['outcome']): Promise<WalkLetter> {
  const requestId = await admittedLetter(desk.as('jia'), {
    declaredCount: 1,
    documentNumber: `豫财人函〔2026〕${100 + desk.store.read((tx) => tx.count(requestTable, {}))}号`,
  })
  addPersons(desk, requestId, ['ready'])
  const [person] = desk.store.read((tx) =>
    tx.select<{ id: number }>('SELECT id FROM candidates WHERE request_id = ?', requestId),
  )
  return { requestId, outcome, candidateId: person?.id ?? 0 }
}

/** Something that a leader gave on paper: who enters it, who confirms it. */
interface OnPaper {
  readonly by: readonly [TeamKey, TeamKey]
  readonly authorityId: number
}

/** Hands in a picture for one act; what a refused act did not take is given back, as the window does. */
async function withFile<T>(person: TestPerson, act: (uploadId: string) => Promise<T>): Promise<T> {
  const uploadId = await person.upload('sheet.png', freshPrint())
  const done = await act(uploadId)
  await person.call('uploads.discard', { uploadId })
  return done
}

/** The acts of a letter by their names; each is one or more calls, and does nothing where it is refused. */
export const acts = {
  query: async (walk: WalkDesk, { requestId, candidateId, outcome }: WalkLetter, who: TeamKey) => {
    const assignedTo = walk.desk.as(who).userId
    const batch = { requestIds: [requestId], candidateIds: [], assignedTo, remarks: '' }
    const opened = (await walk.attempt(who, 'inquiries.open', batch)) as { batchId: number } | null
    if (opened === null) return
    const { batchId } = opened
    await walk.attempt(who, 'session.enterInquiryMode', {})
    const added = (await withFile(walk.desk.as(who), (uploadId) =>
      walk.attempt(who, 'inquiries.addEvidence', { batchId, uploadId }),
    )) as { evidenceId: number } | null
    const seen = outcome === 'listed' ? { listings: [currentListing], matchedBy: 'idNumber' as const } : {}
    await walk.attempt(
      who,
      'inquiries.record',
      resultOf(batchId, candidateId, {
        ...{ outcome, evidenceId: added?.evidenceId ?? null, evidencePage: 1, ...seen },
        queriedAt: walk.desk.clock.now().toISOString(),
      }),
    )
  },
  check: (walk: WalkDesk, { candidateId, outcome }: WalkLetter, who: TeamKey) =>
    walk.attempt(who, 'verifications.record', {
      ...{ candidateId, outcome, basis: 'evidence' as const, idTail: inventedNumber(1).slice(-4) },
      listings: outcome === 'listed' ? [currentListing] : [],
    }),
  review: (
    walk: WalkDesk,
    { candidateId }: WalkLetter,
    [who, stage]: readonly [TeamKey, 'first' | 'second' | 'third'],
  ) => {
    const sheet = { candidateId, stage, answers: answersOf(stage), opinion: '情况属实' }
    if (stage !== 'first') return walk.attempt(who, 'reviews.record', { ...sheet, secondQuery: null })
    const queriedAt = walk.desk.clock.now().toISOString()
    return withFile(walk.desk.as(who), (evidenceUploadId) =>
      walk.attempt(who, 'reviews.record', {
        ...sheet,
        secondQuery: { queriedAt, outcome: 'listed', evidenceUploadId },
      }),
    )
  },
  paperReview: async (
    walk: WalkDesk,
    { candidateId }: WalkLetter,
    { by: [enters, confirms], stage, authorityId }: OnPaper & { readonly stage: 'second' | 'third' },
  ) => {
    const entered = (await withFile(walk.desk.as(enters), (scanUploadId) =>
      walk.attempt(enters, 'reviews.enterPaper', {
        ...{ candidateId, stage, authorityId, answers: answersOf(stage), opinion: '情况属实' },
        ...{ signedOn: beijingDate(walk.desk.clock.now()), scanUploadId },
      }),
    )) as { paperReviewId: number } | null
    if (entered === null) return
    const confirmed = await walk.attempt(confirms, 'reviews.confirmPaper', entered)
    if (confirmed === null)
      await walk.attempt(enters, 'reviews.refusePaper', { ...entered, reason: '重新登记' })
  },
  draft: (walk: WalkDesk, { requestId }: WalkLetter, who: TeamKey) =>
    walk.attempt(who, 'replies.draft', {
      ...{ requestId, kind: 'first', candidateIds: [], correctsReplyId: null, copies: 2 },
    }),
  submit: async (walk: WalkDesk, replyId: number, who: TeamKey) => {
    await walk.attempt(who, 'replies.confirmGate', { replyId })
    await walk.attempt(who, 'replies.submit', { replyId })
  },
  sign: (walk: WalkDesk, replyId: number, who: TeamKey) =>
    walk.attempt(who, 'replies.sign', { replyId, opinion: '同意', typedNumber: null }),
  paperSign: async (walk: WalkDesk, replyId: number, { by: [enters, confirms], authorityId }: OnPaper) => {
    const entered = await withFile(walk.desk.as(enters), (scanUploadId) =>
      walk.attempt(enters, 'replies.enterSignature', {
        ...{
          replyId,
          authorityId,
          behalf: null,
          opinion: '同意',
          signedOn: beijingDate(walk.desk.clock.now()),
          typedNumber: null,
        },
        scanUploadId,
      }),
    )
    if (entered === null) return
    const confirmed = await walk.attempt(confirms, 'replies.confirmSignature', { replyId })
    if (confirmed === null)
      await walk.attempt(enters, 'replies.refuseSignature', { replyId, reason: '重新登记' })
  },
} as const
