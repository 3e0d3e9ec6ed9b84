import { readCreditCode } from '../../../shared/identity/creditCode.ts'
import { birthDateOf } from '../../../shared/identity/residentId.ts'
import type { CensusResult, UnreadPlace } from '../../../shared/roster/census/classifyCensus.ts'
import {
  creditCodeWords,
  decisionSentence,
  type KeptCensus,
  type UnreadDecision,
} from '../../../shared/roster/census/unread.ts'
import type { Preview } from './previewStore.ts'

/** Why this place needs no reading, in words; null while it is unexplained. */
export function explanationOf({ decisions }: Pick<Preview, 'decisions'>, unread: UnreadPlace): string | null {
  const decision = decisions.find(({ places }) => places.has(unread.place))
  if (decision !== undefined) return decisionSentence(decision)
  return isCreditCode(unread.run) ? creditCodeWords : null
}

/** How many unread places nothing explains yet. */
export function openPlaces(preview: Pick<Preview, 'decisions' | 'census'>): number {
  return preview.census.unread.filter((unread) => explanationOf(preview, unread) === null).length
}

/** The places that a decision about one of them reaches. */
export function placesInScope(
  { unread }: CensusResult,
  { place, scope }: { readonly place: UnreadPlace; readonly scope: UnreadDecision['scope'] },
): readonly UnreadPlace[] {
  if (scope === 'place') return [place]
  return unread.filter(({ sheet, column }) => {
    if (sheet?.title !== place.sheet?.title) return false
    return scope === 'sheet' || (column !== null && column.index === place.column?.index)
  })
}

/** The census and what was decided about it, as it is kept with the roster. */
export function keptCensus(preview: Pick<Preview, 'decisions' | 'census'>): KeptCensus {
  const { counts, unread } = preview.census
  const stillUnread = new Set(unread.map(({ place }) => place))
  const decisions = preview.decisions.flatMap(({ scope, cause, words, sheet, column, places }) => {
    const count = [...places].filter((place) => stillUnread.has(place)).length
    return count === 0 ? [] : [{ scope, cause, words, sheet, column, places: count }]
  })
  const decided = decisions.reduce((total, { places }) => total + places, 0)
  return { counts, creditCodes: unread.length - decided, decisions }
}

// Eighteen digits can be both: with a birth date inside it has to be looked at by a person.
function isCreditCode(run: string): boolean {
  return run.length === 18 && readCreditCode(run).code !== null && birthDateOf(run) === null
}
