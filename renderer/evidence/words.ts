/** Words beside evidence. */
export const evidenceWords = {
  checkCode: '校验码',
  page: (page: number) => ` · 第 ${page} 页`,
} as const
