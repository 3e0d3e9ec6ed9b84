import { flushSync } from 'react-dom'
import { commitActive } from '../components/keyboard/commitActive.ts'
import { keepAllForms } from '../components/keyboard/keep/keptForms.ts'

/** Keeps what is typed anywhere in the window, the field with the cursor handed over first: for the moment before a lock. */
export async function keepDrafts(): Promise<void> {
  flushSync(commitActive)
  await keepAllForms()
}

const longestMs = 2000

/** The same before a lock that somebody asked for: a core that does not answer may not keep the desk open. */
export async function keepDraftsSoon(): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, longestMs)
  })
  await Promise.race([keepDrafts(), late])
  clearTimeout(timer)
}
