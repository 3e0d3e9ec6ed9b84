import { useState } from 'react'
import { useEvent } from './useEvent.ts'

/** How far a long act of the core is. */
export interface Progress {
  readonly done: number
  readonly total: number
  readonly words: string
}

/** The last word of one job (`roster.import:17`), null before the first. */
export function useProgress(job: string): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEvent('progress', (event) => {
    if (event.job === job) setProgress({ done: event.done, total: event.total, words: event.words })
  })
  return progress
}
