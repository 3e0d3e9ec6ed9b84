import type { Screen } from './frame/screen.ts'

/**
 * Every screen of the desk, one line each; those with an icon stand on the rail in this order.
 * Rail: 工作台 alt+1 · 收文 alt+2 · 查询 alt+3 · 核对 alt+4 · 复审 alt+5 · 复函 alt+6 · 台账检索 alt+7 · 留痕 alt+8 · 设置 alt+9.
 */
export const screens: readonly Screen[] = []
