import { exhaustive } from '../exhaustive.ts'
import type { CalendarDate } from '../time.ts'
import { channelVerdict } from '../unit/channelVerdict.ts'
import type { Channel, UnitKind } from '../unit/model.ts'
import type { AdmissionAnswer } from './model.ts'

/** What the program judges the channel of a letter by. */
export interface ChannelFacts {
  readonly unitKind: UnitKind
  readonly channel: Channel
  readonly receivedOn: CalendarDate
}

/** The program's answer to 查询渠道相符, with the rule it stands on. */
export function channelAnswer({ unitKind, channel, receivedOn }: ChannelFacts): AdmissionAnswer {
  const verdict = channelVerdict(unitKind, channel, receivedOn)
  return verdict.kind === 'allowed' ? { ok: true, note: '' } : { ok: false, note: verdict.sentence }
}

/** The reason by which a letter of the wrong channel goes back, as the 退回补正函 prints it; true for this kind of unit. */
export function channelReturnReason(unitKind: UnitKind): string {
  switch (unitKind) {
    case 'cityCivilServiceAuthority':
    case 'cityOrLowerUnit':
      return '按照《通知》，省辖市及以下部门由省辖市公务员主管部门统一汇总提出查询需求。现将来函退回，请按上述渠道办理。'
    case 'provincialDepartment':
    case 'provincialOrganizationDepartment':
      return '按照《通知》，省直有关部门直接提出查询需求。现将来函退回，请按上述渠道办理。'
    case 'centralUnitInProvince':
    case 'verticalUnit':
    case 'civilServiceManagedUnit':
      return '按照本中心规定，此类单位由其省级机关直接提出查询需求。现将来函退回，请按上述渠道办理。'
    default:
      return exhaustive(unitKind)
  }
}

/** True for the reason that the notice itself gives; the letter has its own sentence for it. */
export function isPooledByCityReason(reason: string): boolean {
  return reason === channelReturnReason('cityOrLowerUnit')
}
