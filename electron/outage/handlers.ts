import type { outageContract } from '../../shared/outage/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { endOutage } from './endOutage.ts'
import { listOutages, readOutageEvidence } from './listOutages.ts'
import { recordOutage } from './recordOutage.ts'

/** Who answers the channels of 故障登记. */
export const outageHandlers = {
  'outages.list': listOutages,
  'outages.record': recordOutage,
  'outages.end': endOutage,
  'outages.readEvidence': readOutageEvidence,
} satisfies HandlersOf<typeof outageContract>
