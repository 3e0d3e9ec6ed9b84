/** Words of 使用手册. */
export const manualWords = {
  title: '使用手册',
  pages: '手册各页',
  page: '这一页',
  text: '正文',
  search: '在手册里查找',
  searchHint: '查找，如 用印、Alt+W',
  name: '页',
  hits: '处数',
  hitsOf: (count: number) => (count === 0 ? '' : `${count} 处`),
  nothing: (typed: string) => `手册里没有“${typed}”，请换个说法。`,
  none: '没有这一页。',
  hints: [
    { keys: 'F3', words: '在手册里查找' },
    { keys: '↑↓', words: '换一页' },
    { keys: 'F6', words: '到正文；再用 ↑↓ PageDown 往下读' },
  ],
} as const
