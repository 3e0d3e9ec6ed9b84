import { useState } from 'react'
import { importArrangement } from '../../shared/calendar/importArrangement.ts'
import type { EditionOrigin } from '../../shared/calendar/model.ts'
import { parseNotice } from '../../shared/deadline/calendar/parseNotice.ts'
import { FileDrop } from '../components/act/FileDrop.tsx'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { NumberField } from '../components/field/NumberField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { commitActive } from '../components/keyboard/commitActive.ts'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { Block } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { useDraftedForm } from '../form/useDraftedForm.ts'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { TwoPane } from '../frame/page/TwoPane.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { place } from '../place/place.ts'
import { ConsequencesPane } from './ConsequencesPane.tsx'
import { boxesOf, daysOf, EditionForm } from './editionForm.ts'
import { usePreview } from './usePreview.ts'
import { calendarWords } from './words.ts'

const words = calendarWords.form

/** 录入放假安排: typed, read from the pasted notice or from a file; what would move stands beside it before anything is proposed. */
export function ProposalScreen() {
  const screen = useProposalScreen()
  return (
    <TwoPane
      name="calendarProposal"
      leftLabel={words.title}
      left={
        <ScreenPage title={words.title} foot={<ProposalFoot screen={screen} />}>
          <ErrorNotice
            error={screen.propose.error ?? screen.preview.error ?? screen.unread ?? screen.draft.error}
          />
          <FileDrop label={words.json} accept={['.json']} onFiles={([file]) => void screen.readFile(file)} />
          <ProposalForm screen={screen} />
          {screen.remarks.length > 0 && (
            <Block as="ul" margin="0.5rem 0" indent="0.25rem" plain aria-live="polite">
              {screen.remarks.map((remark) => (
                <li key={remark}>
                  <Lamp tone="doubtful">{remark}</Lamp>
                </li>
              ))}
            </Block>
          )}
        </ScreenPage>
      }
      rightLabel={calendarWords.moves.title}
      right={
        <ScreenPage title={calendarWords.moves.title} level={2} padded={false}>
          <ConsequencesPane consequences={screen.preview.data} {...screen.preview.paging} />
        </ScreenPage>
      }
    />
  )
}

function ProposalForm({ screen }: { readonly screen: ProposalScreenState }) {
  return (
    <EntryForm
      keep={screen.draft}
      ref={screen.form.ref}
      label={words.label}
      autoFocus
      onLeave={screen.draft.keep}
    >
      <ProposalSheet screen={screen} />
    </EntryForm>
  )
}

function ProposalSheet({ screen }: { readonly screen: ProposalScreenState }) {
  return (
    <FormSheet columns={1}>
      <FormRow label={words.paste} hint={words.pasteHint}>
        <TextField name="pasted" rows={3} value={screen.pasted} onCommit={screen.readNotice} />
      </FormRow>
      <FormRow label={words.year} required error={screen.form.error('year')}>
        <NumberField {...screen.form.field('year')} min={2021} max={2100} />
      </FormRow>
      <FormRow label={words.sourceTitle} required error={screen.form.error('title')}>
        <TextField {...screen.form.field('title')} maxLength={200} />
      </FormRow>
      <FormRow label={words.address} error={screen.form.error('address')}>
        <TextField {...screen.form.field('address')} maxLength={300} />
      </FormRow>
      <FormRow
        label={words.periods}
        required
        hint={words.periodsHint}
        error={screen.form.error('periods') ?? (typeof screen.days === 'string' ? screen.days : undefined)}
      >
        <TextField {...screen.form.field('periods')} rows={7} mono />
      </FormRow>
      <FormRow label={words.makeUp} hint={words.makeUpHint} error={screen.form.error('makeUp')}>
        <TextField {...screen.form.field('makeUp')} rows={4} mono />
      </FormRow>
      <FormRow label={words.reason} required error={screen.form.error('reason')}>
        <TextField {...screen.form.field('reason')} maxLength={300} />
      </FormRow>
    </FormSheet>
  )
}

type ProposalScreenState = ReturnType<typeof useProposalScreen>

function useProposalScreen() {
  const { go } = useNavigation()
  const status = useStatus()
  const [pasted, setPasted] = useState('')
  const [origin, setOrigin] = useState<EditionOrigin>('form')
  const [remarks, setRemarks] = useState<readonly string[]>([])
  const [unread, setUnread] = useState<unknown>(null)
  const propose = useCommand('calendars.propose', {
    onDone: ({ year, editionId }) => {
      draft.discard()
      status.say(words.proposed(year))
      go(place.calendar.at({ editionId }))
    },
  })
  const { form, draft } = useDraftedForm(EditionForm, {
    draftKey: 'calendars.propose',
    onSave: ({ reason }) => {
      if (days !== null && typeof days !== 'string') propose.mutate({ ...days, origin, reason })
    },
  })
  const days = daysOf(form.values())
  const preview = usePreview(typeof days === 'string' ? null : days)
  const fill = (boxes: Readonly<Record<string, unknown>>, from: EditionOrigin) => {
    form.reset({ ...form.values(), ...boxes })
    setOrigin(from)
    draft.changed()
  }
  const readNotice = (text: string) => {
    setPasted(text)
    if (text === '') return
    const typedYear = form.value('year')
    const { year, title, offPeriods, makeUpWorkdays, problems, leftOut } = parseNotice(
      text,
      typedYear ?? null,
    )
    setRemarks([...problems, ...leftOut.map((sentence) => `${words.leftOut}：${sentence}`)])
    const source = title === null ? undefined : { title, address: '' }
    fill(
      boxesOf({
        ...(year !== null && { year }),
        source,
        offPeriods: [...offPeriods],
        makeUpWorkdays: [...makeUpWorkdays],
      }),
      'notice',
    )
  }
  const readFile = async (file: File | undefined) => {
    if (file === undefined) return
    setUnread(null)
    setRemarks([])
    try {
      fill(boxesOf(importArrangement(await file.text())), 'json')
    } catch (error) {
      setUnread(error)
    }
  }
  const blocked = preview.data === null ? words.wantedPreview : undefined
  return { pasted, remarks, unread, propose, form, draft, days, preview, readNotice, readFile, blocked }
}

function ProposalFoot({ screen }: { readonly screen: ProposalScreenState }) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.propose}
          pending={screen.propose.isPending}
          blocked={screen.blocked}
          onAct={screen.form.save}
        />
      }
    >
      <KeyButton label={words.read} keys="alt+g" keyLabel="Alt+G" onAct={commitActive} />
    </ActionBar>
  )
}
