import { describe, expect, it } from 'vitest'
import { ChannelRule, channelRules } from '../../../../shared/unit/channelRules.ts'
import {
  channelRuleInForce,
  channelVerdict,
  verdictUnderRule,
} from '../../../../shared/unit/channelVerdict.ts'
import { unitKinds } from '../../../../shared/unit/model.ts'

const on = '2026-11-22'

describe('channelVerdict', () => {
  it.each([
    ['provincialDepartment', 'direct', 'allowed'],
    ['provincialDepartment', 'pooledByCity', 'needs-override'],
    ['provincialOrganizationDepartment', 'direct', 'allowed'],
    ['cityCivilServiceAuthority', 'pooledByCity', 'allowed'],
    ['cityCivilServiceAuthority', 'direct', 'needs-override'],
    ['cityOrLowerUnit', 'direct', 'needs-override'],
    ['cityOrLowerUnit', 'pooledByCity', 'needs-override'],
    ['centralUnitInProvince', 'direct', 'allowed'],
    ['verticalUnit', 'direct', 'allowed'],
    ['civilServiceManagedUnit', 'direct', 'allowed'],
    ['civilServiceManagedUnit', 'pooledByCity', 'needs-override'],
  ] as const)('judges %s asking %s as %s', (kind, channel, expected) => {
    expect(channelVerdict(kind, channel, on).kind).toBe(expected)
  })

  it('says what to do when a county unit writes itself', () => {
    const verdict = channelVerdict('cityOrLowerUnit', 'direct', on)
    expect(verdict).toMatchObject({
      sentence: expect.stringContaining('由省辖市公务员主管部门统一汇总提出查询需求'),
    })
  })

  it('asks for a reason before the rules came into force', () => {
    expect(channelVerdict('provincialDepartment', 'direct', '2020-12-31')).toMatchObject({
      kind: 'needs-override',
      rule: null,
    })
  })
})

describe('channelRuleInForce', () => {
  it('has one rule for every kind, each with a source', () => {
    expect(unitKinds.map((kind) => channelRuleInForce(kind, on)?.kind)).toEqual([...unitKinds])
    expect(channelRules.map((rule) => ChannelRule.parse(rule))).toEqual(channelRules)
  })

  it('says where the centre decided, because the notice is silent', () => {
    const decided = channelRules.filter((rule) => rule.basis === 'centreDecision').map((rule) => rule.kind)
    expect(decided).toEqual(['centralUnitInProvince', 'verticalUnit', 'civilServiceManagedUnit'])
  })

  it('follows a later decision from its day on', () => {
    const first = channelRuleInForce('verticalUnit', on)
    if (first === null) {
      throw new Error('no rule')
    }
    const later: ChannelRule = {
      ...first,
      version: 2,
      channels: ['pooledByCity'],
      effectiveFrom: '2027-01-01',
    }
    const rules = [later, ...channelRules]
    const verdictOn = (day: string) =>
      verdictUnderRule(channelRuleInForce('verticalUnit', day, rules), 'direct').kind
    expect([verdictOn('2026-12-31'), verdictOn('2027-01-01')]).toEqual(['allowed', 'needs-override'])
  })
})
