import { flushSync } from 'react-dom'
import { commitActive } from '../components/keyboard/commitActive.ts'

/** Saves one form's draft if it has changed since; settles in any case, since the form itself shows a failure. */
export type KeepDraft = () => Promise<void>

const forms = new Set<KeepDraft>()

/** Names a form whose draft must not be lost; the answer takes it off again. */
export function registerDraft(keep: KeepDraft): () => void {
  forms.add(keep)
  return () => {
    forms.delete(keep)
  }
}

/** Keeps what is typed anywhere in the window, the field with the cursor included: for the moment before a lock. */
export async function keepDrafts(): Promise<void> {
  flushSync(commitActive)
  await Promise.all([...forms].map((keep) => keep()))
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
