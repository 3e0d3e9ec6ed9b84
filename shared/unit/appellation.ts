/** 尊称 as the last character of a name proposes it. */
const proposals: readonly (readonly [RegExp, string])[] = [
  [/部$/u, '贵部'],
  [/厅$/u, '贵厅'],
  [/委(?:员会)?$/u, '贵委'],
  [/局$/u, '贵局'],
]

/**
 * What our letters call a unit in their text, as its name proposes it: 组织部 → 贵部, 厅 → 贵厅, 委 → 贵委, 局 → 贵局, else 贵单位. A second
 * name in brackets (市公务员局) does not count.
 */
export function proposedAppellation(unitName: string): string {
  const bare = unitName.replace(/[（(][^（()）]*[)）]/gu, '').trim()
  return proposals.find(([ending]) => ending.test(bare))?.[1] ?? '贵单位'
}

/** What our letters call a unit: as the directory says, else as its name proposes. */
export function appellationOf(unit: { readonly name: string; readonly appellation: string | null }): string {
  return unit.appellation ?? proposedAppellation(unit.name)
}
