import type { Output } from '../../shared/contract/contract.ts'
import type { RosterKind } from '../../shared/roster/model.ts'

/** Where in the 名单 tab one is. */
export type RosterPlace =
  | { readonly at: 'ledger' }
  | { readonly at: 'import'; readonly kind: RosterKind }
  | { readonly at: 'entry'; readonly kind: RosterKind }
  | { readonly at: 'preview'; readonly summary: Output<'rosters.preview'>; readonly from: 'import' | 'entry' }
  | { readonly at: 'proofread'; readonly rosterId: number }
  | { readonly at: 'corrections' }

export interface RosterPlaceProps {
  readonly requestId: number
  onPlace(place: RosterPlace): void
}
