/** What the things in the trail are called, by the word before the colon of an entry's object. Stored words: only add. */
export const objectNames: Readonly<Record<string, string>> = {
  request: '来文',
  candidate: '被查询人',
  roster: '名单',
  batch: '查询批次',
  inquiry: '查询批次',
  result: '查询结果',
  verification: '核对',
  review: '复审',
  reply: '复函',
  objection: '异议',
  calendar: '放假安排',
  delivery: '发出',
  unit: '来文单位',
  attachment: '附件',
  medium: '移动介质',
  outage: '故障登记',
  wording: '文书用语',
  register: '登记簿',
  user: '人员',
  approval: '双人事项',
  setting: '设置',
  listType: '名单字典',
  listTypes: '名单字典',
  listSighting: '待归类名单',
  channel: '功能',
  audit: '留痕',
  keyring: '密钥文件',
  schema: '数据库结构',
  store: '数据库',
  workstation: '本机',
  search: '查找',
  'login-journal': '登录失败记录',
}

/** An entry's object in words: `request:12` → 来文 12; what is not known stays as it is. */
export function objectWords(object: string): string {
  const colon = object.indexOf(':')
  const kind = colon < 0 ? object : object.slice(0, colon)
  const name = objectNames[kind]
  if (name === undefined) return object
  return colon < 0 ? name : `${name} ${object.slice(colon + 1)}`
}
