import type { ListTypeFields } from '../../shared/listType/model.ts'
import { addedEvidence, currentListing, openedBatch, resultOf } from './batches.ts'
import type { TestWorkstation } from './testWorkstation.ts'

/** A list that the delivered dictionary does not have. */
export const ownList: ListTypeFields = {
  name: '环境保护领域失信生产经营单位名单',
  basis: null,
  keeper: '生态环境部门',
  naturalPersons: 'yes',
  usualMonths: 12,
  validFrom: '2016-07-20',
  validTo: null,
  level: 'national',
  mark: 'toBeChecked',
  note: null,
  source: '国家系统显示',
}

/** What the national system shows of it: neither the name of the dictionary nor of any seed. */
export const unknownListing = {
  ...currentListing,
  listTypeCode: 'unclassified',
  listName: '环境保护领域失信生产经营单位及其有关人员名单',
  authority: '某某市生态环境局某某分局',
  documentNumber: '某环信〔2025〕7号',
}

/** A letter of whose persons 甲 has recorded entries on one list that is not in the dictionary; they wait for 核对. */
export async function unknownListMet(desk: TestWorkstation, count = 1) {
  const opened = await openedBatch(desk, count)
  const { batchId, candidateIds, inquirer } = opened
  const evidenceId = await addedEvidence(inquirer, batchId)
  for (const candidateId of candidateIds)
    await inquirer.call(
      'inquiries.record',
      resultOf(batchId, candidateId, {
        outcome: 'listed',
        listings: [unknownListing],
        matchedBy: 'idNumber',
        queriedAt: desk.clock.now().toISOString(),
        evidenceId,
        evidencePage: 1,
      }),
    )
  return { ...opened, candidateId: candidateIds[0] ?? 0, evidenceId }
}
