import type { Outcome } from '../../shared/candidate/model.ts'
import type { ReviewStage } from '../../shared/review/model.ts'
import { askedQuestions } from '../../shared/review/stages.ts'
import { addedEvidence, currentListing, freshPrint, openedBatch, resultOf } from './batches.ts'
import { inventedId } from './rosterSheets.ts'
import type { TestWorkstation } from './testWorkstation.ts'

/** The last four characters of the invented person with this place on the list; 1 is the first. */
export const tailOf = (order: number) => inventedId(order).slice(-4)

/** A letter whose persons 甲 has looked up one by one with these outcomes, each with evidence; they wait for 核对. */
export async function inquiredPersons(workstation: TestWorkstation, outcomes: readonly Outcome[]) {
  const opened = await openedBatch(workstation, outcomes.length)
  const { batchId, candidateIds, inquirer } = opened
  const evidenceId = await addedEvidence(inquirer, batchId)
  for (const [index, outcome] of outcomes.entries())
    await inquirer.call(
      'inquiries.record',
      resultOf(batchId, candidateIds[index] ?? 0, {
        outcome,
        queriedAt: workstation.clock.now().toISOString(),
        evidenceId,
        evidencePage: 1,
        ...(outcome === 'listed' ? { listings: [currentListing], matchedBy: 'idNumber' } : {}),
      }),
    )
  return { ...opened, evidenceId }
}

/** A letter whose persons 甲 has confirmed by page 1 of one piece of evidence, all 未列入; they wait for 核对. */
export async function inquiredPage(workstation: TestWorkstation, count = 2) {
  const opened = await openedBatch(workstation, count)
  const { batchId, candidateIds, inquirer } = opened
  const evidenceId = await addedEvidence(inquirer, batchId)
  await inquirer.call('inquiries.confirmPage', {
    batchId,
    evidenceId,
    evidencePage: 1,
    queriedAt: workstation.clock.now().toISOString(),
    candidateIds,
  })
  return { ...opened, evidenceId, page: { batchId, evidenceId, evidencePage: 1 } }
}

/** A faultless second entry about the person with this place on the list. */
export function blindEntry(candidateId: number, order: number, outcome: Outcome) {
  const listings = outcome === 'listed' ? [currentListing] : []
  return { candidateId, basis: 'evidence' as const, outcome, idTail: tailOf(order), listings }
}

/** A letter with one listed person whom 乙 has checked blindly; the person waits for 复审. */
export async function personUnderReview(workstation: TestWorkstation) {
  const inquired = await inquiredPersons(workstation, ['listed'])
  const candidateId = inquired.candidateIds[0] ?? 0
  await workstation.as('yi').call('verifications.record', blindEntry(candidateId, 1, 'listed'))
  return { ...inquired, candidateId }
}

/** A check-sheet with every question answered yes, except those named. */
export function answersOf(stage: ReviewStage, no: readonly string[] = []) {
  const codes = Object.keys(askedQuestions(stage, { matchedBy: 'idNumber' }))
  return Object.fromEntries(
    codes.map((code) => [code, { yes: !no.includes(code), note: no.includes(code) ? '查非本人' : '' }]),
  )
}

/** A faultless entry of one stage; 复审 with a second query of this moment and its own evidence. */
export async function stageEntry(workstation: TestWorkstation, candidateId: number, stage: ReviewStage) {
  const who = ({ first: 'yi', second: 'bing', third: 'ding' } as const)[stage]
  const upload = () => workstation.as(who).upload('second.png', freshPrint())
  const secondQuery = {
    queriedAt: workstation.clock.now().toISOString(),
    outcome: 'listed' as Outcome,
    evidenceUploadId: stage === 'first' ? await upload() : null,
  }
  return {
    candidateId,
    stage,
    answers: answersOf(stage),
    opinion: `${stage}：情况属实`,
    secondQuery: stage === 'first' ? secondQuery : null,
  }
}

/** Signs one stage with every answer yes, by the member of the team whose stage it is. */
export async function signStage(workstation: TestWorkstation, candidateId: number, stage: ReviewStage) {
  const who = ({ first: 'yi', second: 'bing', third: 'ding' } as const)[stage]
  return workstation.as(who).call('reviews.record', await stageEntry(workstation, candidateId, stage))
}
