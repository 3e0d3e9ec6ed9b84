import { type Ref, useState } from 'react'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { BoxedInput, StandingBox } from '../components/field/box/boxedInput.ts'
import { isComposing } from '../components/keyboard/isComposing.ts'
import { Line } from '../components/layout/layout.tsx'
import { searchWords as words } from './words.ts'

export interface SearchBoxProps {
  readonly inputRef: Ref<HTMLInputElement>
  onFind(text: string): void
}

/** The one box. It looks only when Enter is pressed: every look at persons is an entry in the trail, so half a name is never looked up. */
export function SearchBox({ inputRef, onFind }: SearchBoxProps) {
  const [text, setText] = useState('')
  const find = () => {
    if (text.trim() !== '') onFind(text.trim())
  }
  return (
    <Line as="search" gap="0.5rem" pad="0 0.75rem 0.5rem">
      <StandingBox sx={{ flex: 1 }}>
        <BoxedInput
          ref={inputRef}
          type="text"
          aria-label={words.box}
          placeholder={words.placeholder}
          value={text}
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event)) return
            event.preventDefault()
            find()
          }}
        />
      </StandingBox>
      <KeyButton label={words.find} keyLabel={words.findKey} onAct={find} />
    </Line>
  )
}
