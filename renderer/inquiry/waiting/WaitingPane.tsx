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
  const { go, letters, setLetters, persons, setPersons, opened, setOpened, single, setSingle, clear } =
    useWaitingPane()
  return (
    <ScreenPage
      title={words.title}
      padded={false}
      head={<WaitingHead go={go} opened={opened} single={single} setSingle={setSingle} clear={clear} />}
      foot={
        <BatchChoice
          requestIds={single ? [] : numbers(letters)}
          candidateIds={single ? numbers(persons) : []}
          onTaken={clear}
        />
      }
    >
      <Column tall>
        <Block grow least="8rem">
          <WaitingLetters
            opened={opened}
            onOpened={setOpened}
            {...(single ? {} : { checked: letters, onCheck: setLetters })}
          />
        </Block>
        {single && opened !== null && (
          <div style={{ flex: 2, minHeight: '10rem', borderTop: '1px solid var(--line-2)' }}>
            <WaitingPersons requestId={opened} checked={persons} onCheck={setPersons} />
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

function WaitingHead({
  go,
  opened,
  single,
  setSingle,
  clear,
}: Pick<WaitingPaneState, 'go' | 'opened' | 'single' | 'setSingle' | 'clear'>) {
  return (
    <>
      {opened !== null && (
        <KeyButton
          label={single ? words.whole : words.single}
          variant="text"
          onAct={() => {
            clear()
            setSingle((was) => !was)
          }}
        />
      )}
      <WhyKey subject={opened === null ? null : { of: 'request', id: opened }} />
      <KeyButton label={words.outages} variant="text" onAct={() => go(place.outages.at())} />
    </>
  )
}
