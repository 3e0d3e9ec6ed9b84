import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { extensionContract } from './contract.ts'
import { extensionApprovers } from './model.ts'

const readable = { session: 'unlocked', roles: businessRoles } as const
const open = { requestId: ['registered', 'admitted'] } as const
const asking = {
  session: 'unlocked',
  roles: ['registrar', 'inquirer', 'drafter'],
} as const

/** Who may use the channels of 延期; which of the approving roles decides is the setting `extension.approver`. */
export const extensionRights = {
  'extensions.ofLetter': readable,
  'extensions.preview': readable,
  'extensions.recordTalk': { ...asking, states: open },
  'extensions.request': { ...asking, states: open },
  'extensions.decide': { session: 'unlocked', roles: extensionApprovers },
  'extensions.forOutage': readable,
} as const satisfies RightsOf<typeof extensionContract>
