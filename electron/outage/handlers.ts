import { endOutage } from './endOutage.ts'
import { listOutages, readOutageEvidence } from './listOutages.ts'
import { recordOutage } from './recordOutage.ts'

/** Who answers the channels of 故障登记, which stand in the contract of inquiry. */
export const outageHandlers = {
  'outages.list': listOutages,
  'outages.record': recordOutage,
  'outages.end': endOutage,
  'outages.readEvidence': readOutageEvidence,
}
