import type { WorkingCalendar } from '../deadline/calendar/workingCalendar.ts'
import { dueDateByRule } from '../deadline/dueDate.ts'
import { ruleInForce } from '../deadline/ruleInForce.ts'
import { exhaustive } from '../exhaustive.ts'
import type { RequestState } from '../request/model.ts'
import { type CalendarDate, letterDate } from '../time.ts'

/**
 * What the card is made from. There is no field for results, counts or the stage of single persons: that somebody is being
 * reviewed would tell that somebody is listed.
 */
export interface PhoneFacts {
  readonly today: CalendarDate
  readonly state: RequestState
  readonly receivedOn: CalendarDate
  /** Null while only the fax is here. */
  readonly dueOn: CalendarDate | null
  readonly dueProvisional: boolean
  readonly extendedDueOn: CalendarDate | null
  /** The latest reply that has left; a returned letter's 退回补正函 counts. */
  readonly dispatchedOn: CalendarDate | null
  readonly dispatchedNumber: string | null
  /** The day the unit signed for it. */
  readonly replyReceivedOn: CalendarDate | null
  /** True when that reply gave results, so that an objection is possible. */
  readonly gaveResults: boolean
  /** True while persons of the list have only another document than one with a 公民身份号码; never who. */
  readonly asksResidentNumbers: boolean
  /** The day on which an objection to it came that is still being handled; never about whom. */
  readonly objectedOn: CalendarDate | null
}

/** The three parts of the card that are words. */
export interface PhoneWords {
  readonly maySay: readonly string[]
  readonly mayNotSay: readonly string[]
  readonly wording: string
}

/** What is never said on the telephone, whatever the state of the letter. */
const never = [
  '任何人的查询结果（列入、未列入、待核实），也不说“没问题”“放心”之类的话',
  '名单上有谁、有几人需要进一步核实，以及姓名、证件号码',
  '内部办到哪一步、由谁经办、何时复核（只说“正在办理”）',
  '其他单位的来文和办理情况',
] as const

/** 条例 art. 16: the 公民身份号码 is asked for before another document is taken. */
const residentNumbersFirst =
  '名单填的不是居民身份证的，请来函补公民身份号码，军官、士兵也有公民身份号码；确无公民身份号码的，请来函说明'

const beforeTalking =
  '为核实身份，请您先挂机，我们按单位登记的电话回拨。查询结果只以书面函件答复，电话中不能告知。'

/** Words for a letter by its computed state; advice whose time has passed is not given any more. */
export function letterPhoneWords(facts: PhoneFacts, calendar: WorkingCalendar): PhoneWords {
  const came = `来函已于${letterDate(facts.receivedOn)}收到`
  const stage = stageSentence(facts)
  const maySay = [
    came,
    stage,
    ...dueSentences(facts),
    ...(facts.asksResidentNumbers ? [residentNumbersFirst] : []),
    ...objectionSentences(facts, calendar),
  ]
  return {
    maySay,
    mayNotSay: never,
    wording: `您好，这里是信用中心查询专岗。${beforeTalking}${came}，${stage}。`,
  }
}

/** Words for a unit whose letter is not named or not here. */
export function unitPhoneWords(): PhoneWords {
  return {
    maySay: [
      '怎样来函、名单怎样填、多长时间答复、结果怎样送达（见标准答复）',
      '单位报来函文号或收文号后，可以告知该函是否收到、正在办理还是已经答复',
    ],
    mayNotSay: never,
    wording: `您好，这里是信用中心查询专岗。${beforeTalking}请您报一下来函文号，我们查到后回电告知是否收到和答复期限。`,
  }
}

function stageSentence({ state, dueOn, dispatchedOn, dispatchedNumber }: PhoneFacts): string {
  const left =
    dispatchedOn === null
      ? null
      : `已书面答复，${dispatchedNumber === null ? '函件' : dispatchedNumber}于${letterDate(dispatchedOn)}发出`
  switch (state) {
    case 'registered':
      return dueOn === null ? '目前只有传真，收到盖章原件后起算期限' : '已经登记，正在办理'
    case 'admitted':
      return left === null ? '正在办理' : `${left}，其余事项正在办理`
    case 'returned':
      return left ?? '来函需要补正，书面说明即将发出'
    case 'withdrawn':
      return '已按贵单位的书面意见撤回，不再办理'
    case 'closed':
    case 'archived':
      return left ?? '已经办结'
    default:
      return exhaustive(state)
  }
}

function dueSentences({ state, today, ...dates }: PhoneFacts): readonly string[] {
  if (state !== 'registered' && state !== 'admitted') return []
  const { dueOn, extendedDueOn, dueProvisional, dispatchedOn } = dates
  if (dueOn === null || dispatchedOn !== null) return []
  const provisional = dueProvisional ? '（暂定，放假安排公布后可能调整）' : ''
  if (extendedDueOn !== null && extendedDueOn >= today)
    return [`答复期限原定${letterDate(dueOn)}，经与贵单位沟通延期至${letterDate(extendedDueOn)}`]
  if ((extendedDueOn ?? dueOn) < today)
    return ['答复已经超过期限，我们正在抓紧办理，会由经办人主动与贵单位联系（不要当场答应具体时间）']
  return [`至迟${letterDate(dueOn)}书面答复${provisional}`]
}

function objectionSentences(
  { today, dispatchedOn, replyReceivedOn, gaveResults, objectedOn }: PhoneFacts,
  calendar: WorkingCalendar,
): readonly string[] {
  if (objectedOn !== null)
    return [`异议申请已于${letterDate(objectedOn)}收到，正在按程序办理，办结后书面告知`]
  if (dispatchedOn === null || !gaveResults) return []
  if (replyReceivedOn === null)
    return ['收到函件后请签收回执；对结果有异议的，自收到之日起7个工作日内书面提出']
  const until = dueDateByRule(ruleInForce('O1', replyReceivedOn), replyReceivedOn, calendar)?.due
  if (until === undefined) return []
  return today <= until
    ? [`单位${letterDate(replyReceivedOn)}签收，对结果有异议的，至迟${letterDate(until)}书面提出`]
    : [`提出异议的期限已于${letterDate(until)}届满（对方仍要提出的，请其书面说明理由，收到后照常登记）`]
}
