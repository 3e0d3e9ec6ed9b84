import { type RefObject, useEffect, useState } from 'react'
import { hearActs } from '../keyboard/keep/actPress.ts'

/** How the last press of an act ended, where it did not end well. */
export type ActOutcome = 'refused' | 'incomplete' | null

/** What became of the act whose key was pressed, to be said beside the key: its reason stands at the box or above. */
export function useActOutcome(anchor: RefObject<HTMLElement | null>): ActOutcome {
  const [outcome, setOutcome] = useState<ActOutcome>(null)
  useEffect(() => {
    let isMine = false
    const forget = hearActs({
      pressed: (primary) => {
        isMine = anchor.current?.contains(primary) ?? false
        if (isMine) setOutcome(null)
      },
      sent: () => undefined,
      settled: (isDone) => {
        if (isMine) setOutcome(isDone ? null : 'refused')
        isMine = false
      },
      incomplete: () => {
        if (isMine) setOutcome('incomplete')
        isMine = false
      },
    })
    const clear = () => setOutcome(null)
    document.addEventListener('input', clear)
    return () => {
      forget()
      document.removeEventListener('input', clear)
    }
  }, [anchor])
  return outcome
}
