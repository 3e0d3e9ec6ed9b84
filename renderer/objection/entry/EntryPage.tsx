import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../../components/mark/KeyHints.tsx'
import { ScreenPage } from '../../frame/page/ScreenPage.tsx'
import { useNavigation } from '../../frame/place/navigation.ts'
import { EntryFiles } from './EntryFiles.tsx'
import { EntrySheet } from './EntrySheet.tsx'
import { JudgementPane } from './JudgementPane.tsx'
import { SubjectFacts, type SubjectPerson } from './SubjectFacts.tsx'
import type { EntryState } from './useEntry.ts'
import { entryWords as words } from './words.ts'

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 8fr) minmax(0, 5fr)',
  height: '100%',
  '& > section': { minHeight: 0, overflow: 'auto', padding: '0 0.75rem 0.5rem' },
  '& > section + section': {
    display: 'flex',
    flexDirection: 'column',
    gap: '0.5rem',
    borderLeft: '1px solid var(--line)',
    background: 'var(--paper-2)',
    paddingTop: '0.5rem',
  },
})

export interface EntryPageProps {
  readonly title: string
  readonly actLabel: string
  readonly entry: EntryState
  readonly person: SubjectPerson
  /** Beside the title: what this registration joins. */
  readonly note?: ReactNode
  /** Beside the person: another one may be chosen. */
  readonly change?: ReactNode
  readonly pending: boolean
  readonly error: unknown
}

/** 异议登记: form left; person, in-time judgement and papers right; one primary act. */
export function EntryPage(props: EntryPageProps) {
  const { title, actLabel, entry, person, note, change, pending, error, form, preview, restored, leave } =
    useEntryPage(props)
  return (
    <ScreenPage
      title={title}
      padded={false}
      head={
        <>
          {note}
          {restored && <span role="status">{words.restored}</span>}
        </>
      }
      foot={
        <EntryFoot
          actLabel={actLabel}
          entry={entry}
          change={change}
          pending={pending}
          error={error}
          form={form}
          preview={preview}
          leave={leave}
        />
      }
    >
      <Columns>
        <section aria-label={words.form}>
          <EntrySheet state={entry} unitReceivedOn={person.receivedOn} onLeave={leave} />
        </section>
        <section aria-label={words.side}>
          <SubjectFacts person={person} />
          <JudgementPane preview={preview} />
          <EntryFiles files={entry.files} onFiles={entry.onFiles} />
        </section>
      </Columns>
    </ScreenPage>
  )
}

type EntryPageState = ReturnType<typeof useEntryPage>

function useEntryPage(props: EntryPageProps) {
  const { title, actLabel, entry, person, note, change, pending, error } = props
  const { back } = useNavigation()
  const { form, draft, preview, restored } = entry
  const leave = () => {
    if (form.isDirty) draft.keep()
    back()
  }
  return { title, actLabel, entry, person, note, change, pending, error, form, preview, restored, leave }
}

function EntryFoot({
  actLabel,
  entry,
  change,
  pending,
  error,
  form,
  preview,
  leave,
}: Pick<
  EntryPageState,
  'actLabel' | 'entry' | 'change' | 'pending' | 'error' | 'form' | 'preview' | 'leave'
>) {
  return (
    <>
      <ErrorNotice error={error ?? entry.error} />
      <KeyHints hints={words.hints} />
      <ActionBar
        primary={
          <PrimaryAction
            label={actLabel}
            pending={pending || entry.isHandingIn}
            blocked={preview?.problem ?? undefined}
            onAct={form.save}
          />
        }
      >
        <KeyButton label={words.leave} keyLabel="Esc" variant="text" onAct={leave} />
        {change}
      </ActionBar>
    </>
  )
}
