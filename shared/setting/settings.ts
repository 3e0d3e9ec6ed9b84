import { z } from 'zod'
import { defaultLampScheme, LampScheme } from '../deadline/lamp/lampScheme.ts'
import { defaultStepBudgets, StepBudgets } from '../deadline/lamp/stepBudgets.ts'
import { defaultOfficeHours, OfficeHours } from '../deadline/officeHours.ts'
import { extensionApprovers } from '../extension/model.ts'
import { ReplyKind } from '../reply/kinds.ts'
import { CentreIdentity } from './centre.ts'

/** How the screen groups the settings. */
export const settingGroups = {
  centre: '本中心',
  letter: '复函',
  intake: '收文与名单',
  inquiry: '查询',
  review: '核对与复审',
  deadline: '期限',
  session: '登录与锁屏',
} as const satisfies Record<string, string>
export type SettingGroup = keyof typeof settingGroups

/** One setting: what it is called, what it starts as, where the rule comes from and what values it takes. */
interface Setting<T> {
  readonly group: SettingGroup
  readonly label: string
  /** Where the rule comes from: a clause, or the centre's own decision (design 5.9). */
  readonly source: string
  readonly default: T
  readonly schema: z.ZodType<T>
}

const setting = <T>(declared: Setting<T>): Setting<T> => declared
const centreDecides = '本中心决定'
const flag = (group: SettingGroup, label: string, source = centreDecides) =>
  setting({ group, label, source, default: false, schema: z.boolean() })

// The national template was not found: whether these belong to what is told is open (figures 1), so the screen says so.
const printedUnlessSettled = (what: string) =>
  setting({
    group: 'letter',
    label: `复函和附件写明列入人员的${what}`,
    source: `${centreDecides}；《通知》所称“查询结果”是否包括${what}，国家统一模板尚未取得，不能确定`,
    default: true,
    schema: z.boolean(),
  })

const millimetres = (label: string) =>
  setting({ group: 'letter', label, source: centreDecides, default: 0, schema: z.number().min(-20).max(20) })

const serial = z.int('号数为整数，请重新填写').min(1, '号数从 1 起').max(99_999, '号数最大 99999')

/** Where the numbers of one 代字 come from: own gap-free series, a block the office reserved in one year's register, or typed from it. */
export const NumberRule = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('ownSeries'), next: serial.default(1) }),
  z
    .strictObject({
      mode: z.literal('reservedBlock'),
      year: z.int('请填写号段所属年份').min(2021, '请填写号段所属年份').max(2100, '请填写号段所属年份'),
      from: serial,
      to: serial,
    })
    .refine(({ from, to }) => from <= to, { message: '号段的末号不能小于首号' }),
  z.strictObject({ mode: z.literal('typed') }),
])
export type NumberRule = z.infer<typeof NumberRule>

/** The 代字 of a kind of letter where it is not the centre's own: one office may register several series side by side. */
export const LetterCodes = z
  .record(z.string(), z.string().trim().min(1).max(20))
  .refine((codes) => Object.keys(codes).every((kind) => ReplyKind.safeParse(kind).success), {
    message: '没有这一类函件，请刷新后重新填写',
  })
export type LetterCodes = z.infer<typeof LetterCodes>

/** Every setting of the program. A key is stored: never rename one. Changing a value takes two people. */
export const settings = {
  'centre.identity': setting<CentreIdentity>({
    group: 'centre',
    label: '本中心名称、代字与联系方式',
    source: '首次启用时登记',
    default: {
      issuingOrgan: '',
      shortName: '',
      machineName: '',
      letterCode: '',
      contact: '',
      telephone: '',
      address: '',
      postcode: '',
    },
    schema: CentreIdentity,
  }),
  'letter.numberRules': setting<Record<string, NumberRule>>({
    group: 'letter',
    label: '各发文代字的取号方式（未列出的按本机连续编号）',
    source: centreDecides,
    default: {},
    schema: z.record(z.string().min(1).max(20), NumberRule),
  }),
  'letter.codesOfKinds': setting<LetterCodes>({
    group: 'letter',
    label: '各类函件的发文代字（未填的用本中心代字）',
    source: centreDecides,
    default: {},
    schema: LetterCodes,
  }),
  'letter.maskedList': flag('letter', '无人列入的复函附隐去号码的人员名单'),
  'letter.fullNumberInAttachment': flag('letter', '列入人员附件印完整身份证件号码'),
  'letter.listNameInLetter': printedUnlessSettled('名单名称'),
  'letter.organInLetter': printedUnlessSettled('认定机关'),
  'letter.caseNumberInAttachment': flag('letter', '列入人员附件印文书号（案号）'),
  'letter.listedOnInAttachment': flag('letter', '列入人员附件印列入日期'),
  'letter.traceMarkOnOutgoing': flag('letter', '发出的正本印留痕校验码'),
  'letter.redPartsSuppressed': flag(
    'letter',
    '打印时默认不印红色版头（预印红头纸或黑白打印；存档件不受影响）',
  ),
  'letter.printOffsetRight': millimetres('套打时整页向右移多少毫米（向左为负）'),
  'letter.printOffsetDown': millimetres('套打时整页向下移多少毫米（向上为负）'),
  'letter.retention': setting({
    group: 'letter',
    label: '案卷保管期限（印在卷内封面）',
    source: `国家档案局令第8号；${centreDecides}`,
    default: '30年',
    schema: z.string().trim().min(2).max(20),
  }),
  'letter.relookHours': setting({
    group: 'letter',
    label: '查询超过多少小时，签发前须再看一眼（0 为不要求）',
    source: centreDecides,
    default: 24,
    schema: z.int().min(0).max(720),
  }),
  'intake.advanceFaxStartsClock': flag('intake', '先行传真即起算期限（否则自收到盖章原件起算）'),
  'intake.officeHoursCutOff': setting<string | null>({
    group: 'intake',
    label: '受理截止时刻：晚于此时或非工作日收到的，按下一工作日收到（空为不设）',
    source: `《民法典》第二百零三条；${centreDecides}`,
    default: null,
    schema: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间格式应为 17:30')
      .nullable(),
  }),
  'intake.historyDays': setting({
    group: 'intake',
    label: '名单预审与多少天内的来文比对重复人员',
    source: centreDecides,
    default: 180,
    schema: z.int().min(0).max(3660),
  }),
  'deadline.stepBudgets': setting<StepBudgets>({
    group: 'deadline',
    label: '复函各环节可用多少个工作日（倒排办理线，不改变法定期限）',
    source: centreDecides,
    default: defaultStepBudgets,
    schema: StepBudgets,
  }),
  'desk.personsPerHour': setting({
    group: 'deadline',
    label: '本台每小时大约查询多少人（结果登记不足以推算速度时使用）',
    source: centreDecides,
    default: 40,
    schema: z.number().min(1).max(1000),
  }),
  'deadline.officeHours': setting<OfficeHours>({
    group: 'deadline',
    label: '办公时间（倒排办理线的时刻，不改变法定期限）',
    source: centreDecides,
    default: defaultOfficeHours,
    schema: OfficeHours,
  }),
  'objection.inquiryDays': setting({
    group: 'deadline',
    label: '向国家中心函询进度至少间隔多少个工作日',
    source: centreDecides,
    default: 5,
    schema: z.int().min(1).max(60),
  }),
  /** Has had no effect since decision 0028; the key is stored and stays readable. */
  'review.teamOfThree': flag('review', '三人小组（已停用，不再起作用）'),
  'inquiry.evidenceForListed': setting<boolean>({
    group: 'inquiry',
    label: '登记列入须附查询凭证',
    source: centreDecides,
    default: true,
    schema: z.boolean(),
  }),
  /** Has had no effect since 未列入 always needs evidence (decision 0028); the key is stored and stays readable. */
  'inquiry.evidenceForUnlisted': flag('inquiry', '逐人登记未列入也须附查询凭证（现一律须附）'),
  'deadline.lampScheme': setting<LampScheme>({
    group: 'deadline',
    label: '红黄绿灯：何时转黄、何时上督办台，颜色、图标与字样',
    source: centreDecides,
    default: defaultLampScheme,
    schema: LampScheme,
  }),
  'reminder.intervalWorkingDays': setting({
    group: 'deadline',
    label: '同一事项两次催办至少相隔几个工作日',
    source: centreDecides,
    default: 1,
    schema: z.int().min(1).max(10),
  }),
  'extension.approver': setting<(typeof extensionApprovers)[number]>({
    group: 'deadline',
    label: '延期由谁批准（申请人本人不能批准）',
    source: centreDecides,
    default: 'signer',
    schema: z.enum(extensionApprovers),
  }),
  'session.idleMinutes': setting({
    group: 'session',
    label: '无人操作多少分钟锁屏',
    source: 'GB/T 22239-2019 第三级 身份鉴别',
    default: 5,
    schema: z.int().min(1).max(15),
  }),
  'session.inquiryIdleMinutes': setting({
    group: 'session',
    label: '查询工作模式下无人操作多少分钟锁屏',
    source: centreDecides,
    default: 15,
    schema: z.int().min(5).max(30),
  }),
  'session.absoluteHours': setting({
    group: 'session',
    label: '登录多少小时后必须重新登录',
    source: 'GB/T 22239-2019 第三级 身份鉴别',
    default: 8,
    schema: z.int().min(1).max(12),
  }),
  'session.hiddenSeconds': setting({
    group: 'session',
    label: '窗口被遮住或最小化多少秒锁屏',
    source: centreDecides,
    default: 60,
    schema: z.int().min(15).max(600),
  }),
  'session.hideNames': flag('session', '锁屏页不列出人员姓名（各人自行输入账号）'),
  'password.rotationDays': setting({
    group: 'session',
    label: '口令多少天须更换（0 为不要求）',
    source: 'GB/T 22239-2019 第三级 身份鉴别（定期更换）',
    default: 90,
    schema: z.int().min(0).max(365),
  }),
  'password.threeKinds': setting<boolean>({
    group: 'session',
    label: '口令须含四类字符中的三类',
    source: 'GB/T 22239-2019 第三级 身份鉴别（复杂度）',
    default: true,
    schema: z.boolean(),
  }),
} as const

/** The name of a setting. */
export type SettingKey = keyof typeof settings
/** The value of one setting. */
export type SettingValue<K extends SettingKey> = (typeof settings)[K]['default']

/** All names, in the order the screen shows them. */
export const settingKeys = Object.keys(settings) as readonly SettingKey[]
export const SettingKey = z.enum(settingKeys as [SettingKey, ...SettingKey[]])

/** Keys that are stored and readable but have no effect and no screen any more. */
export const retiredSettingKeys = [
  'review.teamOfThree',
  'inquiry.evidenceForUnlisted',
] as const satisfies readonly SettingKey[]
/** True when the key still does something. */
export function isSettingInUse(key: SettingKey): boolean {
  return !(retiredSettingKeys as readonly SettingKey[]).includes(key)
}
