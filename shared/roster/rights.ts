import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { rosterContract } from './contract.ts'

const registrar = { session: 'unlocked', roles: ['registrar'] } as const
const reader = { session: 'unlocked', roles: ['registrar', 'verifier'] } as const
const inWork = { requestId: ['admitted', 'closed', 'archived'] } as const

/** Who may use the channels of the lists; a supplement may arrive for an ended letter, too. */
export const rosterRights = {
  'rosters.list': { session: 'unlocked', roles: businessRoles },
  'rosters.preview': { ...registrar, states: inWork },
  'rosters.previewTyped': { ...registrar, states: inWork },
  'rosters.adjust': registrar,
  'rosters.previewRows': registrar,
  'rosters.previewScript': registrar,
  'rosters.unread': registrar,
  'rosters.explainUnread': registrar,
  'rosters.expectFile': registrar,
  'rosters.cancel': registrar,
  'rosters.commit': registrar,
  'rosters.proofreadPage': reader,
  'rosters.tick': reader,
  'rosters.finishProofread': reader,
  'rosters.exportTemplate': registrar,
} as const satisfies RightsOf<typeof rosterContract>
