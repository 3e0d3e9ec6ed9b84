import { useState } from 'react'
import type { DatedSubject } from '../../../shared/deadline/explain/explained.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { deadlineWords as words } from '../words.ts'
import { WhyDialog } from './WhyDialog.tsx'

export interface WhyKeyProps {
  /** The thing whose dates are in view or whose row is chosen; null where no date stands. */
  readonly subject: DatedSubject | null
  /** False for a second date on the same screen: it opens by its button only. */
  readonly hasKey?: boolean
}

/** The one key that explains a date, wherever one stands: Alt+W. One of them per screen. */
export function WhyKey({ subject, hasKey = true }: WhyKeyProps) {
  const [asked, setAsked] = useState<DatedSubject | null>(null)
  return (
    <>
      <KeyButton
        label={words.why}
        {...(hasKey && { keys: 'alt+w', keyLabel: words.whyKey })}
        variant="text"
        disabled={subject === null}
        onAct={() => setAsked(subject)}
      />
      {asked !== null && <WhyDialog subject={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
