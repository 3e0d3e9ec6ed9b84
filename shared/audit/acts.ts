/**
 * Every kind of act the trail knows, with the words the trail screen shows. An act that is missing here cannot be
 * recorded. Form: noun.past-tense; the words say what was done. Stored: never rename one, only add.
 */
export const auditActs = {
  'system.initialised': '完成首次启用',
  'system.started': '程序启动',
  'system.verified': '自检',
  'session.loggedIn': '登录',
  'session.refused': '登录被拒绝',
  'session.locked': '锁屏',
  'session.loggedOut': '退出登录',
  'session.denied': '越权被拒绝',
} as const satisfies Record<string, string>

/** The name of an act in the trail. */
export type AuditAct = keyof typeof auditActs
