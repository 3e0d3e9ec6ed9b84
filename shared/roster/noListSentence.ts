import type { CheckedSheet } from './checkRoster.ts'

/** Why no list was found in a file, and what to do about it. */
export function noListSentence(sheets: readonly Pick<CheckedSheet, 'isForm'>[]): string {
  return sheets.some(({ isForm }) => isForm)
    ? '这是一人一张的表格（栏目在左、内容在右），不能按名单读取；请改成每人一行的名单，或按盖章纸件逐人录入。'
    : '没有找到名单：表头里要有“姓名”和“证件号码”两列。'
}
