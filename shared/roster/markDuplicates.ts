import type { FindingCode } from '../candidate/findings.ts'
import { unifiedName } from '../identity/unifiedName.ts'

interface Marked {
  readonly name: string | null
  readonly idNumber: string | null
  readonly findings: Set<FindingCode>
}

/**
 * Marks rows of one list that share a number: the same name makes both duplicate-in-list, another name makes both
 * same-id-different-name. Rows whose number is refused share nothing. Names that only look the same are the same.
 */
export function markDuplicates(rows: readonly Marked[]): void {
  const byNumber = new Map<string, Marked[]>()
  for (const row of rows) {
    if (row.idNumber === null) continue
    const group = byNumber.get(row.idNumber)
    if (group) group.push(row)
    else byNumber.set(row.idNumber, [row])
  }
  for (const group of byNumber.values()) if (group.length > 1) markGroup(group)
}

function markGroup(group: readonly Marked[]): void {
  const perName = new Map<string | null, number>()
  const meant = (name: string | null) => (name === null ? null : unifiedName(name))
  for (const { name } of group) perName.set(meant(name), (perName.get(meant(name)) ?? 0) + 1)
  for (const { name, findings } of group) {
    if ((perName.get(meant(name)) ?? 0) > 1) findings.add('duplicate-in-list')
    if (perName.size > 1) findings.add('same-id-different-name')
  }
}
