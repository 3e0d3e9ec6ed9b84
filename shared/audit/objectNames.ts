import { z } from 'zod'
import { channelNames } from './channelNames.ts'

/** What the things in the trail are called, by the word before the colon of an entry's object. Stored words: only add. */
export const objectNames = {
  request: '来文',
  candidate: '被查询人',
  roster: '名单',
  'roster-template': '空白名单模板',
  batch: '查询批次',
  inquiry: '查询批次',
  result: '查询结果',
  verification: '核对',
  review: '复审',
  reply: '复函',
  objection: '异议',
  objectionClock: '异议期限',
  objectionWindow: '异议期',
  calendar: '放假安排',
  agenda: '日历',
  todaySheet: '今日办理单',
  keyCard: '键盘速查卡',
  delivery: '发出',
  unit: '来文单位',
  units: '来文单位目录',
  attachment: '附件',
  medium: '移动介质',
  outage: '故障登记',
  wording: '文书用语',
  register: '登记簿',
  user: '人员',
  human: '自然人',
  authority: '签发与审查授权',
  emergency: '应急办理',
  approval: '双人事项',
  policy: '办理人数要求',
  setting: '设置',
  listType: '名单字典',
  listTypes: '名单字典',
  listSighting: '待归类名单',
  consultation: '电话咨询',
  consultations: '电话咨询',
  answer: '标准答复',
  answers: '标准答复',
  channel: '功能',
  audit: '留痕',
  keyring: '密钥文件',
  schema: '数据库结构',
  store: '数据库',
  workstation: '本机',
  search: '查找',
  'login-journal': '登录失败记录',
} as const satisfies Record<string, string>

/** The word of a thing in the trail. */
export type ObjectWord = keyof typeof objectNames
export const ObjectWord = z.enum(Object.keys(objectNames) as [ObjectWord, ...ObjectWord[]])
/** What an entry is about; a word without a Chinese name does not compile. */
export type TrailObject = ObjectWord | `${ObjectWord}:${string | number}`

const parts: Readonly<Record<string, string>> = {
  'workstation:clock': '本机时钟',
  'workstation:self': '本机自检',
  'search:persons': '查找人员',
  'register:incoming': '收文登记簿',
  'register:outgoing': '发文登记簿',
  'register:sealUse': '用印登记簿',
  'register:media': '移动介质登记簿',
  'user:unknown': '不存在的账号',
}

/**
 * An entry's object in words: `request:12` → 来文 12. What comes after the colon is shown where it is a number or a month; what the
 * program does not know is called so, and never shown as it is stored.
 */
export function objectWords(object: string): string {
  const whole = parts[object]
  if (whole !== undefined) return whole
  const colon = object.indexOf(':')
  const kind = colon < 0 ? object : object.slice(0, colon)
  const id = colon < 0 ? '' : object.slice(colon + 1)
  if (!Object.hasOwn(objectNames, kind)) return '未知的事项'
  const name = objectNames[kind as ObjectWord]
  if (kind === 'channel') return `${name}「${channelWords(id)}」`
  return /^[\d-]+$/.test(id) && id !== '' ? `${name} ${id}` : name
}

function channelWords(channel: string): string {
  const subject = channel.split('.')[0] ?? ''
  return (channelNames as Readonly<Record<string, string>>)[subject] ?? '未知的功能'
}
