/** What the screen of the letters' wording says. */
export const wordingWords = {
  title: '文书用语',
  label: '用语版本',
  columns: { version: '版本', effectiveFrom: '自何日起用', source: '依据', loaded: '载入', state: '状态' },
  inForce: '现用',
  provisional: '待以国家统一模板替换',
  delivered: '随程序',
  load: '用语文件',
  loadHint: 'JSON 文件；已拟、已发的函件仍用原版本',
  consequence: (name: string) => `载入「${name}」：自其生效日起拟的函件改用新用语，已拟和已发的函件不变。`,
  act: '载入',
  reasonTitle: '载入文书用语',
  done: (version: string) => `已载入用语 ${version}`,
  empty: '没有用语版本。',
  back: '返回复函',
} as const
