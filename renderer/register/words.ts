import { type RegisterKind, registerColumns } from '../../shared/letter/forms/registerHtml.ts'

/** Words of 登记簿. */
export const registerWords = {
  title: '登记簿',
  kinds: Object.fromEntries(
    Object.entries(registerColumns).map(([kind, { title }]) => [kind, title]),
  ) as Readonly<Record<RegisterKind, string>>,
  kind: '哪一本',
  year: '年度',
  empty: '这一年还没有登记。',
  print: '打印全年',
  exportYear: '导出表格',
  exportKey: 'F12',
  printed: (rows: number, target: string) => `${rows} 条已送 ${target}`,
  exported: (rows: number, file: string, folder: string) => `${rows} 条已导出：${folder} 中的「${file}」`,
  hints: [
    { keys: 'F12', words: '导出表格' },
    { keys: 'F5', words: '刷新' },
  ],
  note: '查看、打印、导出登记簿都记入留痕。',
} as const
