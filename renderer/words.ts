import type { FileTab } from './place/place.ts'

/** The name of every screen, and what F1 says about it. */
export const screenWords = {
  workbench: {
    label: '工作台',
    help: '等您办理的事项，按期限由近到远。F8 打开最急的一件；办完按 Alt+1 回来接着办。由别人办或不该由您办的（如自己登记的结果）不会列在这里。',
  },
  requests: {
    label: '收文',
    help: '来文从登记、初审到办结都在这里。左边选来文，右边看档案；各页签是这件来文的各个环节。',
  },
  newRequest: {
    label: '收文登记',
    help: '照纸质来函从上到下填写。保存后显示收文号，请写在来函右上角。秘密及以上的来文不得进入本机。',
  },
  request: {
    label: '来文档案',
  },
  requestChange: {
    label: '更正收文登记',
  },
  units: {
    label: '单位目录',
    help: '来文单位目录：类别、查询渠道、首字母。停用的单位不能再选。',
  },
  inquiries: {
    label: '查询',
    help: '把待查询的人员建成批次，在全国系统逐人查询，回来登记结果和凭证。查询时可进入查询工作模式看全号。',
  },
  batch: {
    label: '查询批次',
  },
  outages: {
    label: '故障登记',
  },
  verifications: {
    label: '核对',
    help: '由登记人以外的人核对。不看首次结果，照凭证和来函自己登记一次，由程序比对；不一致的交第三人核定。',
  },
  reviews: {
    label: '复审',
    help: '列入的人员由三个人先后复审、复核、复查。先写自己的意见，再看前面的意见；有一项为否即退回查询。',
  },
  replies: {
    label: '复函',
    help: '拟稿、披露确认、送签、签发。函件只能由核对过的结果组成，签发人不能是拟稿人。',
  },
  draft: {
    label: '拟稿',
  },
  redraft: {
    label: '重新拟稿',
  },
  reply: {
    label: '函件',
  },
  dispatches: {
    label: '印发',
    help: '打印、看样、用印、发出、登记回执。发出时答复期限终止。',
  },
  dispatch: {
    label: '函件印发',
  },
  objections: {
    label: '异议',
    help: '收到的异议从登记到办结。蓝边是本中心的时限，灰边是对方的；国家中心没有时限，只看办了多少个工作日。逾期提出的也照常受理。',
  },
  newObjection: {
    label: '异议登记',
    help: '先找到有异议的人员，再照来函填写。单位没有说明的日期留空，记为“待说明”。保存后该人员的结果加异议标注。',
  },
  objection: {
    label: '异议案卷',
  },
  objectionEntry: {
    label: '登记另一入口',
  },
  agenda: {
    label: '日历',
    help: '哪天有什么到期：本中心的和对方的分开看，放假画斜线，调休上班写明。方向键换一天，Enter 看当日事项，Alt+W 看为什么是这一天。期限只能看，不能拖动。',
  },
  consultations: {
    label: '电话咨询',
    help: '来电记录和标准答复。任何时候按 F10 接听来电：查到来文后照卡片说，按登记的电话回拨，F9 登记。',
  },
  whatIf: {
    label: '期限推算',
    help: '给出收到日期和规定（或工作日数），推算最后一日，每一天算不算都列出来；不登记任何内容。',
  },
  registers: {
    label: '登记簿',
    help: '收文、发文、用印登记簿，可以打印和导出。',
  },
  listTypes: {
    label: '名单字典',
    help: '名单字典：名单的名称、依据、认定机关、自然人范围和施行起止。查询到字典里没有的名单照原文登记，5 个工作日内在这里归类；新增、修改、停用、归类都由两人办理。',
  },
  wordings: {
    label: '文书用语',
    help: '函件用语的各个版本。标有“待以国家统一模板替换”的是默认用语。',
  },
  searches: {
    label: '台账检索',
    help: '一个框查来文和人员：收文号、文号、单位、姓名、拼音首字母、证件号码或末四位以上。回车才查；每次查人都留痕。',
  },
  audit: {
    label: '留痕',
    help: '谁在什么时候对什么做了什么；可按收文号、文号、姓名、证件号码找。姓名和号码遮盖，写明理由后显示。F9 校验全部留痕，Alt+V 凭封存的留痕验证码核对。',
  },
  users: {
    label: '人员',
    help: '人员和岗位。增减人员、调整岗位须两名管理员先后办理。',
  },
  authorities: {
    label: '授权登记',
    help: '签发与审查授权登记：没有账号、在纸上复核、复查、核稿、签发的人。F9 照书面授权登记，Alt+L 终止；系统管理员或安全管理员确认后生效。',
  },
  policies: {
    label: '办理人数要求',
    help: '一件来文至少由几名不同的人办理，自何日收文起、依据什么。F9 改定，须两名管理员先后办理；已登记的来文仍按登记当日的要求办结。',
  },
  papers: {
    label: '纸质签批',
    help: '在纸上给的复核、复查、签发：一人照纸面登记（待登记，一次最多列 20 份），另一人对照扫描件和签字样本确认（待确认）。签署人从授权登记里选。',
  },
  emergency: {
    label: '应急办理',
    help: '本机不能签发、不能用时转到纸面办理：F9 打印待办清单和填好已知内容的各单；任何页面按 Ctrl+Alt+Y 直接打印。空白表单一直放在本机的“空白表单”文件夹里。',
  },
  approvals: {
    label: '双人事项',
    help: '一人提出、另一人确认后才生效的事项：您可以确认的和您提出的都列在这里。下面写明由谁确认、逐项原来和现在；提出人本人不能确认。',
  },
  approval: {
    label: '双人事项',
  },
  backups: {
    label: '备份',
    help: '备份到选定的文件夹或移动介质，备份后自动打开检查一遍。恢复须两人在场。',
  },
  calendars: {
    label: '工作日历',
    help: '每年的放假和调休上班。新一年的通知公布后由一人录入，另一人看过会变动的期限再确认；没有确认的年份都是暂定。',
  },
  newCalendar: {
    label: '录入放假安排',
  },
  calendar: {
    label: '放假安排',
  },
  settings: {
    label: '设置',
    help: '中心信息、期限、函件等设置；改动须两名管理员先后办理，并注明依据。',
  },
  manual: {
    label: '使用手册',
    help: '随程序安装的使用手册。F3 查找，↑↓ 换一页；从任何画面按 F1 再按 Alt+U 打开。',
  },
} as const

/** The tabs of a letter's file. */
export const fileTabWords = {
  letter: '来文',
  roster: '名单',
  inquiry: '查询',
  verification: '核对',
  review: '复审',
  reply: '复函',
  dispatch: '印发',
  deadline: '期限',
  objection: '异议',
  history: '留痕',
} as const satisfies Readonly<Record<FileTab, string>>
