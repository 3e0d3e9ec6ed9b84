import type { CalendarDate } from '../time.ts'
import { type ChannelRule, channelRules } from './channelRules.ts'
import type { Channel, UnitKind } from './model.ts'

/** Whether a letter may be taken as it came. With `needs-override` it is taken only with a recorded reason; `sentence` says why. */
export type ChannelVerdict =
  | { readonly kind: 'allowed'; readonly rule: ChannelRule }
  | { readonly kind: 'needs-override'; readonly rule: ChannelRule | null; readonly sentence: string }

/** The edition of a kind's rule that was in force on a day, or null before the first one. */
export function channelRuleInForce(
  kind: UnitKind,
  on: CalendarDate,
  rules: readonly ChannelRule[] = channelRules,
): ChannelRule | null {
  const editions = rules
    .filter((rule) => rule.kind === kind && rule.effectiveFrom <= on)
    .sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom) || a.version - b.version)
  return editions.at(-1) ?? null
}

/** Judges a channel by the delivered rules on the day of receipt; for rules of the centre's own use `verdictUnderRule`. */
export function channelVerdict(kind: UnitKind, channel: Channel, on: CalendarDate): ChannelVerdict {
  return verdictUnderRule(channelRuleInForce(kind, on), channel)
}

/** Judges a channel by one edition of a rule. */
export function verdictUnderRule(rule: ChannelRule | null, channel: Channel): ChannelVerdict {
  if (rule === null) {
    return {
      kind: 'needs-override',
      rule,
      sentence: '签收日期早于查询渠道规定公布之日，请核对日期。',
    }
  }
  return rule.channels.includes(channel)
    ? { kind: 'allowed', rule }
    : { kind: 'needs-override', rule, sentence: rule.refusal }
}
