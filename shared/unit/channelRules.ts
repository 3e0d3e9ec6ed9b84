import { z } from 'zod'
import { noticePublishedOn, noticeSource } from '../deadline/calendar/noticeSource.ts'
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
  source: noticeSource,
  // The notice's own date was not found; it was public on this day.
  effectiveFrom: noticePublishedOn,
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
    refusal: '省直部门直接来函查询，不经省辖市汇总；请核对登记的渠道。',
  },
  {
    ...notice,
    kind: 'provincialOrganizationDepartment',
    channels: ['direct'],
    refusal: '省委组织部直接来函查询，不经省辖市汇总；请核对登记的渠道。',
  },
  {
    ...notice,
    kind: 'cityCivilServiceAuthority',
    channels: ['pooledByCity'],
    refusal: '省辖市及以下的查询由省辖市公务员主管部门统一汇总提出；请核对登记的渠道。',
  },
  {
    ...notice,
    kind: 'cityOrLowerUnit',
    channels: [],
    refusal: '省辖市及以下部门由省辖市公务员主管部门统一汇总提出查询需求，请退回并告知渠道。',
  },
  {
    ...centreDecision,
    kind: 'centralUnitInProvince',
    channels: ['direct'],
    refusal: '中央驻豫单位按本中心决定直接来函，不经省辖市汇总；请核对登记的渠道。',
  },
  {
    ...centreDecision,
    kind: 'verticalUnit',
    channels: ['direct'],
    refusal: '垂管单位按本中心决定由省级机关直接来函，不经省辖市汇总；请核对登记的渠道。',
  },
  {
    ...centreDecision,
    kind: 'civilServiceManagedUnit',
    channels: ['direct'],
    refusal: '省级参公单位按本中心决定直接来函，不经省辖市汇总；请核对登记的渠道。',
  },
]
