/** What the tables are called where a verification names a row. A test compares them with the tables of the store. */
export const tableNames: Readonly<Record<string, string>> = {
  approvals: '双人事项',
  attachments: '附件',
  calendar_years: '放假安排',
  candidates: '被查询人',
  corrections: '补正登记',
  consultations: '电话咨询',
  standard_answers: '标准答复',
  extension_talks: '延期沟通',
  extensions: '延期',
  humans: '自然人',
  inquiry_batches: '查询批次',
  inquiry_items: '查询批次名单',
  inquiry_evidence: '查询凭证',
  inquiry_results: '查询结果',
  list_types: '名单字典',
  list_sightings: '待归类名单',
  objections: '异议',
  objection_answers: '异议复核结果',
  objection_entries: '异议内容',
  objection_clocks: '异议期限',
  objection_letters: '异议函件',
  objection_talks: '异议沟通',
  objection_files: '异议材料',
  outages: '查询系统故障',
  outage_requests: '受故障影响的来文',
  pauses: '暂停',
  reminders: '催办',
  replies: '复函',
  reply_items: '复函人员',
  issued_numbers: '发文文号',
  prints: '打印',
  seal_uses: '用印',
  document_entries: '其他证件录入',
  deliveries: '发出与签收',
  requests: '来文',
  request_attachments: '来文附件',
  media: '移动介质',
  reviews: '复审·复核·复查',
  rosters: '名单',
  settings: '设置',
  units: '来文单位',
  users: '人员',
  verifications: '核对',
  wordings: '文书用语',
}

/** A row in words: `attachments:3` → 附件第 3 行, a table alone → 附件; a table this program does not know is called so. */
export function rowWords(row: string): string {
  const [table = '', id] = row.split(':')
  const name = tableNames[table] ?? '未知的表'
  return id === undefined ? name : `${name}第 ${id} 行`
}
