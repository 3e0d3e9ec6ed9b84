import type { EmergencyStanding } from '../../shared/emergency/contract.ts'

/** The words of 应急办理. */
export const emergencyWords = {
  title: '应急办理',
  banner: '应急办理提示',
  breached:
    '控制数据被换回过旧版本，签发、取号和权限变更已停止，等安全审计员和管理员两人处置。急件可以照纸面办理：',
  printNow: '打印应急办理单',
  printKey: 'Ctrl+Alt+Y',
  what: '本机不能签发、不能用，或者随时要转到纸面办理时：一个键打印待办清单和查询登记、核对、复审复核复查、发文稿纸，已知的内容（收文号、单位、人员、期限）都填好。在任何页面按 Ctrl+Alt+Y 直接打印。',
  standing: '现在会印出什么',
  counts: ({ letters, persons, items }: Pick<EmergencyStanding, 'letters' | 'persons' | 'items'>) =>
    `在办来文 ${letters} 件，待查询、核对、复审的 ${persons} 人次，其他待办 ${items} 项；另附每种空白单一份。`,
  personal: '印出的单子有姓名和证件号码全号，用后与来文一并归档，不得外传。',
  blank: '空白表单',
  blankWhat: '不含任何个人信息，首次启动时就放在本机，缺了由程序补齐。程序打不开时，直接打开这个文件夹打印：',
  blankMissing: '还没有放好，请重新启动程序；仍然没有的，报告系统管理员检查磁盘。',
  print: '打印',
  printed: (persons: number, target: string) => `已打印应急办理单（${persons} 人次）：${target}`,
  rules: [
    '纸面办理的规矩与本机一样：查询、核对、复审、复核、复查、签发由几个人办，查询人不核对、不签发，都照旧。',
    '本机恢复后，由一人照纸面补登，另一人确认真实时间。',
  ],
} as const
