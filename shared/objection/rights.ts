import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { objectionContract } from './contract.ts'

const readable = { session: 'unlocked', roles: businessRoles } as const
const registrar = { session: 'unlocked', roles: ['registrar'] } as const
const supervisor = { session: 'unlocked', roles: ['signer'] } as const
const inStates = <const S extends readonly string[]>(...states: S) => ({ states: { objectionId: states } })

/** Who may use the channels of 异议, and on cases in which states. What turns on recorded acts (who registered, who recorded) the handlers decide. */
export const objectionRights = {
  'objections.list': readable,
  'objections.candidates': readable,
  'objections.preview': registrar,
  'objections.find': readable,
  'objections.register': registrar,
  'objections.addEntry': { ...registrar, ...inStates('received', 'referred', 'answered') },
  'objections.amend': { ...registrar, ...inStates('received', 'referred', 'answered', 'notified') },
  'objections.decideLate': {
    ...supervisor,
    ...inStates('received', 'referred', 'answered', 'notified', 'closed'),
  },
  'objections.addFile': {
    session: 'unlocked',
    roles: ['registrar', 'inquirer', 'drafter'],
    ...inStates('received', 'referred', 'answered', 'notified'),
  },
  'objections.readFile': readable,
  'objections.recordTalk': {
    session: 'unlocked',
    roles: ['registrar', 'inquirer', 'drafter'],
    ...inStates('received', 'referred', 'answered'),
  },
  'objections.recordAnswer': {
    session: 'unlocked',
    roles: ['registrar', 'inquirer'],
    ...inStates('referred'),
  },
  'objections.correctAnswer': {
    session: 'unlocked',
    roles: ['registrar', 'inquirer'],
    ...inStates('answered', 'notified'),
  },
  'objections.decideAnswer': { ...supervisor, ...inStates('answered', 'notified') },
  'objections.requery': { ...supervisor, ...inStates('answered', 'notified') },
  'objections.keepResult': { ...supervisor, ...inStates('answered', 'notified') },
  'objections.recordTold': { ...registrar, ...inStates('notified') },
  'objections.close': { ...supervisor, ...inStates('notified') },
  'objections.withdraw': { ...registrar, ...inStates('received', 'referred', 'answered') },
} as const satisfies RightsOf<typeof objectionContract>
