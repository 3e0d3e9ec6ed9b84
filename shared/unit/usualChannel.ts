import type { CalendarDate } from '../time.ts'
import { channelRuleInForce } from './channelVerdict.ts'
import type { Channel, UnitKind } from './model.ts'

/** The channel a form proposes for a kind of unit: the first one its rule allows, `direct` where none is. */
export function usualChannel(kind: UnitKind, on: CalendarDate): Channel {
  return channelRuleInForce(kind, on)?.channels[0] ?? 'direct'
}
