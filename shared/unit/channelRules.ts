import { z } from 'zod'
import { CalendarDate } from '../time.ts'
import { Channel, UnitKind } from './model.ts'

/** One dated rule: through which channels units of a kind may ask. `refusal` is said when another channel was used. */
export const ChannelRule = z.strictObject({
  kind: UnitKind,
  version: z.int().min(1),
  channels: z.array(Channel),
  refusal: z.string().min(1),
  /** `notice` is the provincial notice itself; `centreDecision` fills a gap the notice leaves and may be changed by the centre. */
  basis: z.enum(['notice', 'centreDecision']),
  source: z.string().min(1),
  effectiveFrom: CalendarDate,
})
export type ChannelRule = z.infer<typeof ChannelRule>

const notice = {
  version: 1,
  basis: 'notice',
  source:
    '《关于做好公务员录用、调任人选社会信用记录查询工作的通知》（河南省发展改革委、省委组织部，2021年2月）',
  effectiveFrom: '2021-02-23',
} as const

const centreDecision = {
  ...notice,
  basis: 'centreDecision',
  source: '本中心决定（默认；通知未写明此类单位的渠道）',
} as const

/** Every dated rule, as data: 省直 writes directly, 市及以下 only pooled by the city, the rest by the centre's decision. */
export const channelRules: readonly ChannelRule[] = [
  {
    ...notice,
    kind: 'provincialDepartment',
    channels: ['direct'],
    refusal: '省直部门直接来函查询，不经省辖市汇总；请核对渠道，确需受理的写明理由。',
  },
  {
    ...notice,
    kind: 'provincialOrganizationDepartment',
    channels: ['direct'],
    refusal: '省委组织部直接来函查询，不经省辖市汇总；请核对渠道，确需受理的写明理由。',
  },
  {
    ...notice,
    kind: 'cityCivilServiceAuthority',
    channels: ['pooledByCity'],
    refusal: '省辖市及以下的查询由省辖市公务员主管部门汇总来函；请把渠道改为“汇总”，确需受理的写明理由。',
  },
  {
    ...notice,
    kind: 'cityOrLowerUnit',
    channels: [],
    refusal:
      '市直及以下单位不能直接申请查询，请退回并告知由省辖市公务员主管部门汇总来函；确需受理的写明理由。',
  },
  {
    ...centreDecision,
    kind: 'centralUnitInProvince',
    channels: ['direct'],
    refusal: '中央驻豫单位按本中心决定直接来函，不经省辖市汇总；请核对渠道，确需受理的写明理由。',
  },
  {
    ...centreDecision,
    kind: 'verticalUnit',
    channels: ['direct'],
    refusal: '垂管单位按本中心决定由省级机关直接来函，不经省辖市汇总；请核对渠道，确需受理的写明理由。',
  },
  {
    ...centreDecision,
    kind: 'civilServiceManagedUnit',
    channels: ['direct'],
    refusal: '省级参公单位按本中心决定直接来函，不经省辖市汇总；请核对渠道，确需受理的写明理由。',
  },
]
