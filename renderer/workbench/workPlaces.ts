import type { WorkKind } from '../../shared/workbench/model.ts'
import type { WorkCount, WorkItem } from '../../shared/workbench/summary.ts'

/** The entry of the rail under which each kind of work is done. */
const railOf = {
  admit: '/requests',
  list: '/requests',
  decide: '/requests',
  proofread: '/requests',
  correction: '/requests',
  inquire: '/inquiries',
  batch: '/inquiries',
  verify: '/verifications',
  adjudicate: '/verifications',
  firstReview: '/reviews',
  secondReview: '/reviews',
  thirdReview: '/reviews',
  draft: '/replies',
  submit: '/replies',
  sign: '/replies',
  confirmSignature: '/replies',
  print: '/dispatches',
  confirmPrint: '/dispatches',
  seal: '/dispatches',
  dispatch: '/dispatches',
  resend: '/dispatches',
  receipt: '/dispatches',
  extension: '/requests',
  recheck: '/objections',
  notify: '/objections',
  lateObjection: '/objections',
  answerCorrection: '/objections',
  requery: '/objections',
  classify: '/listTypes',
  approval: '/approvals',
} as const satisfies Record<WorkKind, string>

const inRosterPanel: readonly WorkKind[] = ['list', 'decide', 'proofread', 'correction']

/** Where one thing that waits is done. */
export function placeOf({ kind, of, id }: Pick<WorkItem, 'kind' | 'of' | 'id'>): string {
  const rail = railOf[kind]
  if (of !== 'request' || kind === 'admit') return `${rail}/${id}`
  if (inRosterPanel.includes(kind)) return `${rail}/${id}?panel=roster`
  if (kind === 'extension') return `${rail}/${id}?panel=deadline`
  return kind === 'draft' ? `${rail}/draft/${id}` : rail
}

/** How much waits under each entry of the rail; what waits for the other side is not counted. */
export function railBadges(counts: readonly WorkCount[]): ReadonlyMap<string, number> {
  const badges = new Map<string, number>()
  const add = (path: string, items: number) => badges.set(path, (badges.get(path) ?? 0) + items)
  for (const { kind, items } of counts) {
    if (kind === 'receipt') continue
    add(railOf[kind], items)
    add('/workbench', items)
  }
  return badges
}
