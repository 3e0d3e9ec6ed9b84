import { identityRuns } from '../../../../shared/roster/census/identityRuns.ts'
import { walkXml } from '../walkXml.ts'

/** The runs of each shared string that has any, by its index; what stands over it as a guide to its reading is not its text. */
export function sharedRuns(part: Buffer | undefined): ReadonlyMap<number, readonly string[]> {
  const runs = new Map<number, readonly string[]>()
  if (part === undefined) return runs
  const string = stringListener((text) => {
    const found = identityRuns(text, true)
    if (found.length > 0) runs.set(index, found)
    index++
  }, 'si')
  let index = 0
  walkXml(part, string)
  return runs
}

/** Collects the text of `element` (its `t` elements without those of phonetic runs) and hands it over at its end. */
export function stringListener(hand: (text: string) => void, element: string) {
  let text = ''
  let inText = false
  let phonetic = 0
  return {
    open: (name: string) => {
      if (name === element) text = ''
      if (name === 'rPh') phonetic++
      inText = name === 't' && phonetic === 0
    },
    close: (name: string) => {
      if (name === 'rPh') phonetic--
      inText = false
      if (name === element) hand(text)
    },
    text: (piece: string) => {
      text += piece
    },
    wants: () => inText,
  }
}
