/** Words of the deadline pieces. */
export const deadlineWords = {
  why: '为什么是这一天',
  whyKey: 'Alt+W',
  due: '应复函日期',
  none: '收到盖章原件后起算',
  unknown: '选定来文单位、填好签收时间后显示',
  provisional: '暂定',
  received: '收到',
  notCounted: '不计',
  counted: (number: number) => `第 ${number} 日`,
  last: '截止',
} as const
