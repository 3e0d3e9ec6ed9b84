import { useEffect, useState } from 'react'

type Reader = (words: string) => string

let reader: Reader | null = null
const known = new Map<string, string>()

/** The pinyin initials of an entry's words, lower case; empty until the tables are there, which the first picker in use fetches. */
export function initialsOf(words: string): string {
  if (reader === null) return ''
  const found = known.get(words) ?? reader(words)
  known.set(words, found)
  return found
}

/** Fetches the pinyin tables as soon as a picker that needs them stands on the screen; the answer is false while they are still read. */
export function useInitials(isNeeded: boolean): boolean {
  const [isThere, setThere] = useState(reader !== null)
  useEffect(() => {
    if (!isNeeded || isThere) return
    let isLeft = false
    void import('../../../../shared/unit/pinyinInitials.ts').then(({ pinyinInitials }) => {
      reader = pinyinInitials
      if (!isLeft) setThere(true)
    })
    return () => {
      isLeft = true
    }
  }, [isNeeded, isThere])
  return !isNeeded || isThere
}
