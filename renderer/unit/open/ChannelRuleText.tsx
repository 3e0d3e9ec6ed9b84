import type { CalendarDate } from '../../../shared/time.ts'
import { channelRuleInForce } from '../../../shared/unit/channelVerdict.ts'
import { channelWords, type UnitKind } from '../../../shared/unit/model.ts'
import { unitWords as words } from '../words.ts'

export interface ChannelRuleTextProps {
  readonly kind: UnitKind
  readonly on: CalendarDate
}

/** Through which channel units of a kind may ask, with where the rule comes from. */
export function ChannelRuleText({ kind, on }: ChannelRuleTextProps) {
  const rule = channelRuleInForce(kind, on)
  if (rule === null) return <span>{words.noChannel}</span>
  const channels = rule.channels.map((channel) => channelWords[channel]).join('、')
  return (
    <span title={rule.source}>
      {words.channel}：<strong>{channels === '' ? words.noChannel : channels}</strong>（
      {words.basis[rule.basis]}
      {rule.basis === 'notice' && words.published(rule.effectiveFrom)}）
    </span>
  )
}
