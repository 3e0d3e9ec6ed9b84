import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { replyContract } from './contract.ts'

const readable = { session: 'unlocked', roles: businessRoles } as const
const drafter = { session: 'unlocked', roles: ['drafter'] } as const
const signer = { session: 'unlocked', roles: ['signer'] } as const
const draft = { states: { replyId: ['draft'] } } as const
const submitted = { states: { replyId: ['submitted'] } } as const

/** Who may use the channels of 复函, and on letters in which states. */
export const replyRights = {
  'replies.list': readable,
  'replies.awaiting': readable,
  'replies.get': readable,
  'replies.proposal': { session: 'unlocked', roles: ['drafter', 'signer'] },
  'replies.draft': drafter,
  'replies.redraft': { ...drafter, ...draft },
  'replies.draftRecheck': { ...drafter, states: { objectionId: ['received', 'answered'] } },
  'replies.draftExtensionNotice': drafter,
  'replies.beginCorrection': { ...signer, states: { replyId: ['dispatched', 'received'] } },
  'replies.keepAnswered': { ...signer, states: { candidateId: ['concluded'] } },
  'replies.readPdf': readable,
  'replies.confirmGate': { ...drafter, ...draft },
  'replies.submit': { ...drafter, ...draft },
  'replies.sendBack': { ...signer, ...submitted },
  'replies.relook': {
    session: 'unlocked',
    roles: ['inquirer', 'drafter'],
    states: { replyId: ['draft', 'submitted'] },
  },
  'replies.sign': { ...signer, ...submitted, stepUp: true },
  'replies.printForm': { session: 'unlocked', roles: ['drafter', 'signer'], ...submitted },
  'replies.enterSignature': { ...drafter, ...submitted },
  'replies.confirmSignature': {
    session: 'unlocked',
    roles: ['signer', 'registrar', 'verifier'],
    ...submitted,
  },
  'replies.refuseSignature': {
    session: 'unlocked',
    roles: ['signer', 'registrar', 'verifier', 'drafter'],
    ...submitted,
  },
  'replies.void': {
    session: 'unlocked',
    roles: ['drafter', 'signer'],
    states: { replyId: ['draft', 'submitted', 'signed', 'printing', 'sealed'] },
  },
} as const satisfies RightsOf<typeof replyContract>
