import { useState } from 'react'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { Block, Column } from '../../components/layout/layout.tsx'
import { WhyKey } from '../../deadline/open/WhyKey.tsx'
import { ScreenPage } from '../../frame/page/ScreenPage.tsx'
import { useNavigation } from '../../frame/place/navigation.ts'
import { place } from '../../place/place.ts'
import { BatchChoice } from '../batch/BatchChoice.tsx'
import { inquiryWords } from '../words.ts'
import { WaitingLetters } from './WaitingLetters.tsx'
import { WaitingPersons } from './WaitingPersons.tsx'

const words = inquiryWords.waiting

type Keys = ReadonlySet<string | number>
const nobody: Keys = new Set()
const numbers = (keys: Keys) => [...keys].filter((key) => typeof key === 'number')

/** Who waits for a query: tick letters, or persons of one letter, and take them into a batch. */
export function WaitingPane() {
  const pane = useWaitingPane()
  return (
    <ScreenPage
      title={words.title}
      padded={false}
      head={<WaitingHead pane={pane} />}
      foot={
        <BatchChoice
          requestIds={pane.single ? [] : numbers(pane.letters)}
          candidateIds={pane.single ? numbers(pane.persons) : []}
          onTaken={pane.clear}
        />
      }
    >
      <Column tall>
        <Block grow least="8rem">
          <WaitingLetters
            opened={pane.opened}
            onOpened={pane.setOpened}
            {...(pane.single ? {} : { checked: pane.letters, onCheck: pane.setLetters })}
          />
        </Block>
        {pane.single && pane.opened !== null && (
          <div style={{ flex: 2, minHeight: '10rem', borderTop: '1px solid var(--line-2)' }}>
            <WaitingPersons requestId={pane.opened} checked={pane.persons} onCheck={pane.setPersons} />
          </div>
        )}
      </Column>
    </ScreenPage>
  )
}

type WaitingPaneState = ReturnType<typeof useWaitingPane>

function useWaitingPane() {
  const { go } = useNavigation()
  const [letters, setLetters] = useState<Keys>(nobody)
  const [persons, setPersons] = useState<Keys>(nobody)
  const [opened, setOpened] = useState<number | null>(null)
  const [single, setSingle] = useState(false)
  const clear = () => {
    setLetters(nobody)
    setPersons(nobody)
  }
  return { go, letters, setLetters, persons, setPersons, opened, setOpened, single, setSingle, clear }
}

function WaitingHead({ pane }: { readonly pane: WaitingPaneState }) {
  return (
    <>
      {pane.opened !== null && (
        <KeyButton
          label={pane.single ? words.whole : words.single}
          variant="text"
          onAct={() => {
            pane.clear()
            pane.setSingle((was) => !was)
          }}
        />
      )}
      <WhyKey subject={pane.opened === null ? null : { of: 'request', id: pane.opened }} />
      <KeyButton label={words.outages} variant="text" onAct={() => pane.go(place.outages.at())} />
    </>
  )
}
