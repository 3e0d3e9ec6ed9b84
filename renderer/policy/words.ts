/** What the screen of 办理人数要求 says. */
export const policyWords = {
  title: '办理人数要求',
  list: '办理人数要求',
  what: '一件来文至少由几名不同的人办理。按收文登记当日的要求办结：以后改定的，不影响已登记的来文。',
  people: (count: number, isOffered: boolean) =>
    `现有可办理人员 ${count} 人（含授权登记中在纸上签批的人）${isOffered ? '' : '，满六人方可定为五人制'}`,
  notOffered: '满六人方可定为五人制',
  regime: '办理制',
  effectiveFrom: '自何日收文起',
  delivered: '程序交付时',
  rule: '要求',
  basis: '依据',
  centre: '本中心决定',
  decidedBy: '两人办理',
  state: '状态',
  inForce: '现行',
  coming: '待生效',
  past: '已为后来的代替',
  add: '改定办理人数要求',
  addWhat: '自所定之日起登记的来文按新要求办理；此前登记的来文按原要求办结。另一名管理员确认后生效。',
  proposed: (day: string) => `已提出自 ${day} 起改定办理人数要求，待另一名管理员确认`,
} as const
