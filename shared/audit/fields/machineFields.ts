import { approvalKindNames } from '../../approval/model.ts'
import { editionOriginNames } from '../../calendar/model.ts'
import { clockSuspicionNames } from '../../clock/model.ts'
import type { RuleCode } from '../../deadline/rules.ts'
import { talkKindNames as extensionTalkNames } from '../../extension/model.ts'
import { talkKindNames as objectionTalkNames } from '../../objection/model.ts'
import { replyKindNames } from '../../reply/kinds.ts'
import { roleNames } from '../../rights/role.ts'
import { rosterKindNames } from '../../roster/model.ts'
import { type CityCode, henanCities, unitKindWords } from '../../unit/model.ts'
import { faultWords } from './faultWords.ts'
import { date, group, hidden, keyed, plain, text, worded } from './field.ts'

const ruleWords: Readonly<Record<RuleCode, string>> = {
  R1: '复函',
  O1: '单位提出异议',
  O2: '被查询对象提出异议',
  O3: '单位转送异议',
  O4: '申请异议复核',
  N1: '国家中心异议复核',
  O5: '告知异议复核结果',
  O6: '单位告知被查询对象',
}

const cityWords = Object.fromEntries(henanCities.map(({ code, name }) => [code, name])) as Readonly<
  Record<CityCode, string>
>

/** Fields of the machine and its care: people, settings, calendar, limits, clock, backups, the trail itself. */
export const machineFields = {
  before: group('原来'),
  after: group('现在'),
  from: worded('起', { roster: '名单', letter: '来函' }),
  to: date('止'),
  kind: worded('种类', {
    ...rosterKindNames,
    ...objectionTalkNames,
    ...extensionTalkNames,
    ...replyKindNames,
    ...unitKindWords,
    ...approvalKindNames,
  }),
  subject: hidden,
  roles: worded('岗位', roleNames),
  fields: group('内容'),
  looks: group('灯'),
  normal: group('正常'),
  soon: group('临期'),
  overdue: group('逾期'),
  paused: group('暂停'),
  closed: group('已办结'),
  codeHalf: hidden,
  passwordChangedAt: date('口令更改时间'),
  code: worded('规则或原因', { ...faultWords, ...ruleWords, 'count-mismatch': '人数不符' }),
  // Units and the centre.
  aliases: plain('别名'),
  channels: text('查询渠道'),
  initials: hidden,
  cityCode: worded('省辖市', cityWords),
  secondPerson: group('另一名管理员'),
  centre: group('本中心'),
  issuingOrgan: plain('发文机关'),
  shortName: plain('简称'),
  machineName: plain('机器编号'),
  letterCode: plain('发文代字'),
  // Settings.
  key: hidden,
  value: keyed('值', {}),
  colour: worded('颜色', { green: '绿', amber: '黄', vermilion: '朱红', slate: '灰', blue: '蓝' }),
  icon: worded('图标', {
    done: '对勾',
    clear: '圆点',
    soon: '沙漏',
    alarm: '警示',
    paused: '暂停',
    waiting: '等待',
    note: '备注',
  }),
  word: plain('文字'),
  morningFrom: plain('上午起'),
  morningTo: plain('上午止'),
  afternoonFrom: plain('下午起'),
  afternoonTo: plain('下午止'),
  escalateAtOrBelow: plain('升级（剩余工作日）'),
  soonAtOrBelow: plain('临期（剩余工作日）'),
  next: plain('下一个号'),
  prefix: plain('前缀'),
  dispatch: plain('发出'),
  firstCheck: plain('初审'),
  inquiry: plain('查询'),
  review: plain('复审复核复查'),
  verification: plain('核对'),
  signing: plain('签发'),
  sealing: plain('用印'),
  // Calendar and limits.
  edition: plain('版次'),
  editionId: hidden,
  calendarVersion: plain('日历版本'),
  origin: worded('录入方式', editionOriginNames),
  offPeriods: group('放假'),
  makeUpWorkdays: date('调休上班'),
  movedCount: plain('变动的期限'),
  because: date('因这些日期变动'),
  effectiveFrom: date('施行日期'),
  counted: date('计入的工作日'),
  cutOff: plain('截止时刻'),
  workingDays: plain('工作日数'),
  why: plain('缘由'),
  rule: group('规则'),
  // Clock.
  suspicion: worded('可疑情况', clockSuspicionNames),
  noticedAt: date('发现时间'),
  markAt: date('上次时间'),
  markMs: hidden,
  mayConfirmAlone: plain('可由一人确认'),
  now: date('本机时间'),
  // Backups and the store.
  backup: group('备份'),
  createdAt: date('备份时间'),
  seq: plain('留痕序号'),
  link: hidden,
  replaced: hidden,
  backupHead: plain('备份的链头码'),
  replacedHead: plain('被替换数据的链头码'),
  numberSource: worded('号码来源', { liveStore: '被替换的数据', paper: '纸质登记簿' }),
  lostFrom: plain('缺失自'),
  lostTo: plain('缺失至'),
  lostEntries: plain('缺失留痕条数'),
  usedNumbers: plain('不再使用的号'),
  attachments: plain('附件数'),
  bytes: plain('字节数'),
  entries: plain('留痕条数'),
  seals: plain('封印数'),
  // The trail's own acts.
  filter: group('筛选'),
  actor: plain('谁'),
  act: plain('做了什么'),
  object: hidden,
  about: text('查找内容'),
  limit: hidden,
  readAs: worded('按什么找', { letter: '来文', person: '人员' }),
} as const
