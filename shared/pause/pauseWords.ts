import type { Pause } from '../deadline/pause.ts'

/** One pause in a line: `2026-11-20 起至 2026-11-23 恢复：国家查询系统故障`, or that it still rests. */
export function pauseWords({ from, to, reason }: Pause): string {
  return `${from} 起${to === null ? '，尚未恢复' : `，${to} 恢复`}：${reason}`
}
