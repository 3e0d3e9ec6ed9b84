import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  chordsOf,
  claimKeys,
  nextOrder,
  ownsChord,
} from '../../../../../renderer/components/keyboard/keyClaims.ts'

vi.stubGlobal('document', { querySelectorAll: () => [] })
const takenOff: (() => void)[] = []
afterEach(() => {
  for (const take of takenOff.splice(0)) take()
})

function claimed(keys: string) {
  const claim = { chords: chordsOf(keys), anchor: { current: null }, always: false, order: nextOrder() }
  const take = claimKeys(claim)
  takenOff.push(take)
  return { claim, take }
}

describe('the one meaning of a key', () => {
  it('is that of what came to the screen last, and falls back when it goes', () => {
    const letters = claimed('f8')
    const persons = claimed('f7, f8')
    expect(ownsChord(letters.claim, 'f8')).toBe(false)
    expect(ownsChord(persons.claim, 'f8')).toBe(true)
    persons.take()
    expect(ownsChord(letters.claim, 'f8')).toBe(true)
  })
  it('is the same however the chord is written', () => {
    const first = claimed('esc, ctrl+alt+q')
    claimed('Escape')
    claimed('alt+ctrl+Q')
    expect([...first.claim.chords].map((chord) => ownsChord(first.claim, chord))).toEqual([false, false])
  })
  it('leaves refreshing to both panes', () => {
    const list = claimed('f5')
    claimed('f5')
    expect(ownsChord(list.claim, 'f5')).toBe(true)
  })
})
