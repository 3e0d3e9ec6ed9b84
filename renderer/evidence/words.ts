/** Words beside evidence. */
export const evidenceWords = {
  checkCode: '校验码',
  page: (page: number) => ` · 第 ${page} 页`,
  preview: { unsupported: '这种文件不能在此预览；名单文件请在「名单」中打开。', loading: '正在读取附件…' },
} as const
