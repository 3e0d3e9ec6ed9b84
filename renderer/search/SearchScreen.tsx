import { useEffect, useRef, useState } from 'react'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Block, Column } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { TwoPane } from '../frame/page/TwoPane.tsx'
import { FoundLetters } from './FoundLetters.tsx'
import { FoundPersons } from './FoundPersons.tsx'
import { SearchBox } from './SearchBox.tsx'
import { searchWords as words } from './words.ts'

/** 台账检索: one box; letters left, persons right. */
export function SearchScreen() {
  const { asked, setAsked, box } = useSearchScreen()
  return (
    <ScreenPage title={words.title} padded={false} foot={<KeyHints hints={words.hints} />}>
      <Column tall>
        <SearchBox
          inputRef={box}
          onFind={(text) => setAsked((before) => ({ text, times: (before?.times ?? 0) + 1 }))}
        />
        <Block grow shrinks>
          {asked === null ? (
            <EmptyState>{words.empty.start}</EmptyState>
          ) : (
            <TwoPane
              key={asked.times}
              name="searches"
              leftLabel={words.letters}
              left={<FoundLetters text={asked.text} />}
              rightLabel={words.persons}
              right={<FoundPersons text={asked.text} />}
            />
          )}
        </Block>
      </Column>
    </ScreenPage>
  )
}

function useSearchScreen() {
  // Asking for the same text again is another look at the persons.
  const [asked, setAsked] = useState<{ readonly text: string; readonly times: number } | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const toBox = () => box.current?.select()
  useKeys('f3', toBox)
  useKeys('slash', toBox, { inFields: false })
  useEffect(() => box.current?.focus(), [])
  return { asked, setAsked, box }
}
