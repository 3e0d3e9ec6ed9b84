import { AppError } from '../../../shared/errors.ts'

/** A row or column of this many points and less shows as a line at most: it is hidden. */
export const leastPoints = 1

/** The bounds of one imported file (security requirements 34 and 35). Sizes are bytes. */
export const importLimits = {
  fileBytes: 20 * 1024 * 1024,
  entries: 200,
  inflatedBytes: 100 * 1024 * 1024,
  ratio: 100,
  /** Small parts may well shrink more than the ratio: a bomb has to be large to hurt. */
  ratioFreeBytes: 1024 * 1024,
  rows: 50_000,
  columns: 256,
  /** Of all sheets together, repeated ones counted as often as they stand there. */
  cells: 2_000_000,
  textBytes: 64 * 1024 * 1024,
  cellCharacters: 32_767,
  heapMegabytes: 256,
  /** Of the whole process, heap and buffers: what the cap of the heap does not cover. */
  residentMegabytes: 512,
  timeMs: 20_000,
} as const

const sentences = {
  empty: '文件是空的，请检查移动介质上的文件后重新选择。',
  damaged: '文件已损坏或不完整，请重新拷贝；仍打不开的，请来文单位重新报送。',
  hollow: '文件里没有内容，全是零，可能没有下载完或拷贝中断；请重新拷贝后再选择。',
  pdf: '这是 PDF 文件，不是名单文件；请来文单位另报 xlsx 等电子表格，或按盖章纸件逐人录入。',
  picture: '这是图片，不是名单文件；请来文单位另报 xlsx 等电子表格，或按盖章纸件逐人录入。',
  'layout-document':
    '这是版式文件（OFD），里面没有可读取的表格；请来文单位另报 xlsx 等电子表格，或按盖章纸件逐人录入。',
  'rich-text': '这是 RTF 文字文档；请用 WPS 或 Word 打开后另存为 .docx，再导入。',
  'word-xml': '这是 Word 2003 的 XML 文档；请用 WPS 或 Word 打开后另存为 .docx，再导入。',
  'spreadsheet-xml': '这是 XML 电子表格 2003；请用 WPS 或 Excel 打开后另存为 .xlsx，再导入。',
  'flat-document':
    '这是单个 XML 文件的 OpenDocument 文档；请用 WPS 或 LibreOffice 打开后另存为 .xlsx，再导入。',
  'open-text': '这是 OpenDocument 文字文档（.odt）；请用 WPS 或 Word 打开后另存为 .docx，再导入。',
  'old-open-office': '这是旧版 OpenOffice 表格（.sxc）；请用 WPS 或 LibreOffice 打开后另存为 .xlsx，再导入。',
  'exchange-format': '这是数据交换格式的表格（SYLK 或 DIF）；请用 WPS 或 Excel 打开后另存为 .xlsx，再导入。',
  'old-workbook': '这是很旧的 Excel 工作簿；请用 WPS 或 Excel 打开后另存为 .xlsx，再导入。',
  'web-archive': '这是单个文件网页（MHTML）；请用 WPS 或 Excel 打开后另存为 .xlsx，再导入。',
  mail: '这是电子邮件；请打开邮件，把附件里的名单另存后，再选择那个文件。',
  link: '这只是一个快捷方式或网络文档的链接，里面没有名单；请在原处打开后下载或另存为 .xlsx，再导入。',
  database: '这是 dBase 数据表（.dbf）；请用 WPS 或 Excel 打开后另存为 .xlsx，再导入。',
  apple: '这是苹果电脑的表格或文档（Numbers、Pages）；请来文单位导出为 .xlsx 后报送。',
  quotes: '引号不成对，后面的行会连成一格；请用 WPS 或 Excel 打开后另存为 .xlsx，再导入。',
  'not-a-list': '这不是名单文件；请选择 xlsx、xls、et、ods、docx、csv 或 txt 文件，或按盖章纸件逐人录入。',
  'web-page': '这是网页或 XML 格式的表格；请用 WPS 或 Excel 打开后另存为 .xlsx，再导入。',
  'old-document': '这是旧版文字文档（.doc、.wps）；请用 WPS 或 Word 打开后另存为 .docx，再导入。',
  'binary-workbook': '这是二进制工作簿（.xlsb）；请用 WPS 或 Excel 打开后另存为 .xlsx，再导入。',
  'wrong-office-file': '这不是表格或带表格的文字文档；请选择名单所在的 xlsx、xls、et、ods、docx 文件。',
  archive: '这是压缩包；请先解压，再选择里面的名单文件。',
  password: '文件设有打开密码；请来文单位另存一份不带密码的，或按盖章纸件逐人录入。',
  macro: '文件含有宏；请用 WPS 或 Excel 另存为不含宏的 .xlsx，再导入。',
  'external-link': '文件引用了外部文件或数据连接；请把名单复制到新建的空白表格里，另存后再导入。',
  embedded: '文件里嵌入了其他文件或控件；请把名单复制到新建的空白表格里，另存后再导入。',
  suspicious: '文件的内部结构不正常，为安全起见不予打开；请来文单位用 WPS 或 Excel 重新另存后报送。',
  encoding: '文字编码不是 UTF-8、UTF-16 或 GB18030，或文件已损坏；请用 WPS 打开后另存为 .xlsx，再导入。',
  'no-table': '文档里没有表格；请把名单放进表格，或按盖章纸件逐人录入。',
} as const

/** Why a file is not read. */
export type RefusalReason = keyof typeof sentences

/** The refusal of a file, with a sentence that says what to do; `detail` names a place in it. */
export function refusal(reason: RefusalReason, detail = ''): AppError {
  return new AppError('file-unreadable', detail + sentences[reason])
}

/** The refusal of a file that is beyond a bound. */
export function tooLarge(what: keyof typeof tooLargeSentences): AppError {
  return new AppError('file-too-large', tooLargeSentences[what])
}

const tooLargeSentences = {
  bytes: '文件超过 20 MB；请删去图片和无关工作表，只留名单，另存后再导入。',
  rows: '名单超过 50000 行；请分成几个文件导入，并删去名单下方无用的行。',
  cells:
    '表格的格子或文字太多（超过 200 万格或 64 MB 文字）；请把名单复制到新建的空白表格里（不要整行整列复制），另存后再导入。',
  inflated: '文件解压后过大；请把名单复制到新建的空白表格里（不要整列设格式），另存后再导入。',
  resources: '文件过大或结构过于复杂，读取已中止；请把名单复制到新建的空白表格里，另存后再导入。',
} as const
