import type { Outcome } from '../../shared/candidate/model.ts'
import type { Listing } from '../../shared/inquiry/model.ts'
import { readyLetter } from './lists.ts'
import type { TestPerson, TestWorkstation } from './testWorkstation.ts'

/** The smallest picture there is: one white point, as a screen print of the national system. */
export const screenPrint = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsyx4VAAAAABJRU5ErkJggg==',
  'base64',
)

let prints = 0
/** Another screen print than any before: each look at the national system is a picture of its own. */
export function freshPrint(): Buffer {
  prints += 1
  return Buffer.concat([screenPrint, Buffer.from(`print ${prints}`)])
}

/** An entry in force of an invented court. */
export const currentListing: Listing = {
  listTypeCode: 'dishonestJudgmentDebtor',
  listName: '失信被执行人名单',
  authority: '某某市中级人民法院',
  documentNumber: '（2024）豫01执123号',
  listedOn: '2024-05-06',
  validUntil: null,
  status: 'current',
}

/** A batch of everybody of a new letter, assigned to 甲, who made it. */
export async function openedBatch(workstation: TestWorkstation, count = 2) {
  const { requestId } = await readyLetter(workstation, count)
  const inquirer = workstation.as('inquirer')
  const { batchId, batchNumber } = await inquirer.call('inquiries.open', {
    requestIds: [requestId],
    candidateIds: [],
    assignedTo: inquirer.userId,
    remarks: '',
  })
  await inquirer.call('session.enterInquiryMode', {})
  const { rows } = await inquirer.call('inquiries.persons', { batchId, only: 'all', offset: 0, limit: 100 })
  return {
    requestId,
    batchId,
    batchNumber,
    candidateIds: rows.map(({ candidateId }) => candidateId),
    inquirer,
  }
}

/** Adds a screen print to a batch; returns its id. */
export async function addedEvidence(
  person: TestPerson,
  batchId: number,
  file: { readonly name: string; readonly bytes: Uint8Array } = {
    name: 'print.png',
    bytes: freshPrint(),
  },
): Promise<number> {
  const uploadId = await person.upload(file.name, file.bytes)
  return (await person.call('inquiries.addEvidence', { batchId, uploadId })).evidenceId
}

/** A faultless answer 未列入 about one person, as of now unless changed. */
export function resultOf(
  batchId: number,
  candidateId: number,
  changes: Partial<Parameters<typeof withDefaults>[0]> = {},
) {
  return withDefaults({ ...blank, batchId, candidateId, ...changes })
}

const blank = {
  batchId: 0,
  candidateId: 0,
  outcome: 'notListed' as Outcome,
  listings: [] as Listing[],
  matchedBy: null as 'idNumber' | 'secondSource' | null,
  matchNote: '',
  queriedAt: '',
  evidenceId: null as number | null,
  evidencePage: null as number | null,
  remarks: '',
}

const withDefaults = (result: typeof blank) => result
