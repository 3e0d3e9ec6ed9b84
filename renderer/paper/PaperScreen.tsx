import { useState } from 'react'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { ConfirmPapers } from './ConfirmPapers.tsx'
import { EnterPapers } from './EnterPapers.tsx'
import { paperWords as words } from './words.ts'

type View = keyof typeof words.views

const choices = (Object.keys(words.views) as View[]).map((value) => ({ value, label: words.views[value] }))

/** 纸质签批: reviews and signatures on paper, entered by one and confirmed by another. */
export function PaperScreen() {
  const [view, setView] = useState<View>('confirm')
  const head = (
    <ChoiceField
      name="view"
      label={words.title}
      value={view}
      choices={choices}
      numbered={false}
      onCommit={(next) => next !== null && setView(next)}
    />
  )
  return view === 'confirm' ? <ConfirmPapers head={head} /> : <EnterPapers head={head} />
}
