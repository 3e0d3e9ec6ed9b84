import { useState } from 'react'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { PickerField } from '../components/field/PickerField.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { useNavigation } from '../frame/navigation.ts'
import { ScreenPage } from '../frame/ScreenPage.tsx'
import { useSession } from '../frame/session.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { WaitingLetters } from './WaitingLetters.tsx'
import { WaitingPersons } from './WaitingPersons.tsx'
import { inquiryWords } from './words.ts'

const words = inquiryWords.waiting

type Keys = ReadonlySet<string | number>
const nobody: Keys = new Set()
const numbers = (keys: Keys) => [...keys].filter((key) => typeof key === 'number')

/** Who waits for a query: tick letters, or persons of one letter, and make a batch of them. */
export function WaitingPane() {
  const { go } = useNavigation()
  const { user } = useSession()
  const status = useStatus()
  const [letters, setLetters] = useState<Keys>(nobody)
  const [persons, setPersons] = useState<Keys>(nobody)
  const [opened, setOpened] = useState<number | null>(null)
  const [single, setSingle] = useState(false)
  const [assignedTo, setAssignedTo] = useState<number>(user.id)
  const colleagues = useQuery('users.colleagues', { role: 'inquirer' })
  const open = useCommand('inquiries.open', {
    alsoStale: ['session', 'requests', 'workbench'],
    onDone: ({ batchId, batchNumber, persons: count }) => {
      status.say(words.opened(batchNumber, count))
      if (assignedTo === user.id) go(`/inquiries/${batchId}`)
      else clear()
    },
  })
  const clear = () => {
    setLetters(nobody)
    setPersons(nobody)
  }
  const chosen = single ? persons.size : letters.size
  const act = () =>
    open.mutate({
      requestIds: single ? [] : numbers(letters),
      candidateIds: single ? numbers(persons) : [],
      assignedTo,
      remarks: '',
    })
  return (
    <ScreenPage
      title={words.title}
      padded={false}
      head={
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
          <KeyButton label={words.outages} variant="text" onAct={() => go('/outages')} />
        </>
      }
      foot={
        <>
          <ErrorNotice error={open.error} />
          <KeyHints hints={words.hints} />
          <ActionBar
            primary={
              <PrimaryAction
                label={words.open}
                pending={open.isPending}
                blocked={chosen === 0 ? words.none : undefined}
                onAct={act}
              />
            }
          >
            <div style={{ width: '20rem' }}>
              <FormSheet columns={1}>
                <FormRow label={words.assignee}>
                  <PickerField
                    name="assignedTo"
                    value={assignedTo}
                    options={(colleagues.data ?? []).map(({ id, name }) => ({ id, label: name }))}
                    onCommit={(id) => setAssignedTo(id ?? user.id)}
                  />
                </FormRow>
              </FormSheet>
            </div>
          </ActionBar>
        </>
      }
    >
      <div style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
        <div style={{ flex: 1, minHeight: '8rem' }}>
          <WaitingLetters
            opened={opened}
            onOpened={setOpened}
            {...(single ? {} : { checked: letters, onCheck: setLetters })}
          />
        </div>
        {single && opened !== null && (
          <div style={{ flex: 2, minHeight: '10rem', borderTop: '1px solid var(--line-2)' }}>
            <WaitingPersons requestId={opened} checked={persons} onCheck={setPersons} />
          </div>
        )}
      </div>
    </ScreenPage>
  )
}
