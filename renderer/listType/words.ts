import { classificationDays } from '../../shared/listType/model.ts'

/** The words of 名单字典. */
export const listTypeWords = {
  title: '名单字典',
  explain: '新增、修改、停用和归类都由一人提出，另一名复核人或签发人在「双人事项」中确认后生效。',
  list: '名单字典',
  empty: '名单字典是空的。',
  code: '代码',
  months: (months: number | null) => (months === null ? '—' : `${months} 个月`),
  usualMonths: '期限',
  validity: '施行起止',
  until: (from: string | null, to: string | null) =>
    from === null && to === null ? '—' : `${from ?? '…'} 至 ${to ?? '今'}`,
  proposed: '待确认',
  ended: '已停用',
  add: '新增名单…',
  addTitle: '新增名单',
  addWhat: '照国家系统和依据文件填写。确认后代码由程序编为 own001、own002……；已登记的结果不受影响。',
  change: '修改…',
  changeTitle: (name: string) => `修改名单字典：${name}`,
  changeWhat: '已登记的结果照登记时的原文，不受影响。停用的填写停用日，条目保留。',
  notYours: '监督抽查员不参与名单字典的修改。',
  keeperHint: '字典里写认定机关的类别，如“生态环境部门”',
  done: '已提出，等另一人在「双人事项」中确认',
  sightings: '字典外名单',
  sightingsWhat: `查询到的字典外名单，${classificationDays} 个工作日内归类（本中心决定）`,
  noSightings: '没有待归类的名单。',
  sightingName: '名单名称（原文）',
  authority: '认定机关（原文）',
  seen: '首次查到',
  due: '归类期限',
  overdue: (due: string) => `${due} 已逾期`,
  classifiedAs: '归入',
  classify: '归类…',
  classifyTitle: '名单归类',
  classifyWhat: (name: string) =>
    `「${name}」归入名单字典中的哪一条？字典里没有的，请先新增。函件照登记的原文，不因归类而变。`,
  type: '名单',
  typeMissing: '请选择名单。',
} as const

/** The words of a listing's rows in 查询 and 核对. */
export const listingWords = {
  unknown: '字典中没有此名单（字典待归类）',
  listName: '名单名称原文',
  listNameHint: '照国家系统显示的原文；与字典不同的请改成原文。函件照此打印。',
} as const
