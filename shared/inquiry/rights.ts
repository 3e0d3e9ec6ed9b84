import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { inquiryContract } from './contract.ts'

const inquirer = { session: 'unlocked', roles: ['inquirer'] } as const
const whileOpen = { ...inquirer, states: { batchId: ['open'] } } as const
const readable = { session: 'unlocked', roles: businessRoles } as const

/** Who may use the channels of 查询批次, and on batches in which states. */
export const inquiryRights = {
  'inquiries.waiting': inquirer,
  'inquiries.waitingPersons': inquirer,
  'inquiries.open': inquirer,
  'inquiries.addPersons': whileOpen,
  'inquiries.removePerson': whileOpen,
  'inquiries.cancel': whileOpen,
  'inquiries.close': whileOpen,
  'inquiries.list': inquirer,
  'inquiries.get': inquirer,
  'inquiries.persons': inquirer,
  'inquiries.openPerson': inquirer,
  'inquiries.copyNumber': whileOpen,
  'inquiries.addEvidence': whileOpen,
  'inquiries.readEvidence': inquirer,
  'inquiries.record': whileOpen,
  'inquiries.confirmPage': whileOpen,
  // A slip is often seen only after the last person closed the batch.
  'inquiries.voidResult': { ...inquirer, states: { batchId: ['open', 'closed', 'cancelled'] } },
  'inquiries.previewFile': whileOpen,
  'inquiries.commitFile': whileOpen,
  'inquiries.layout': inquirer,
  'inquiries.exportList': whileOpen,
  'inquiries.makeList': whileOpen,
  'inquiries.readList': whileOpen,
  'inquiries.printList': whileOpen,
  'inquiries.ofRequest': readable,
} as const satisfies RightsOf<typeof inquiryContract>
