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
  const { pasted, remarks, unread, propose, form, draft, days, preview, readNotice, readFile, blocked } =
    useProposalScreen()
  return (
    <TwoPane
      name="calendarProposal"
      leftLabel={words.title}
      left={
        <ScreenPage
          title={words.title}
          foot={<ProposalFoot propose={propose} form={form} blocked={blocked} />}
        >
          <ErrorNotice error={propose.error ?? preview.error ?? unread ?? draft.error} />
          <FileDrop label={words.json} accept={['.json']} onFiles={([file]) => void readFile(file)} />
          <ProposalForm pasted={pasted} form={form} draft={draft} days={days} readNotice={readNotice} />
          {remarks.length > 0 && (
            <Block as="ul" margin="0.5rem 0" indent="0.25rem" plain aria-live="polite">
              {remarks.map((remark) => (
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
          <ConsequencesPane consequences={preview.data} {...preview.paging} />
        </ScreenPage>
      }
    />
  )
}

function ProposalForm({
  pasted,
  form,
  draft,
  days,
  readNotice,
}: Pick<ProposalScreenState, 'pasted' | 'form' | 'draft' | 'days' | 'readNotice'>) {
  return (
    <EntryForm ref={form.ref} label={words.label} autoFocus onLeave={draft.keep}>
      <ProposalSheet pasted={pasted} form={form} days={days} readNotice={readNotice} />
    </EntryForm>
  )
}

function ProposalSheet({
  pasted,
  form,
  days,
  readNotice,
}: Pick<
  Pick<ProposalScreenState, 'pasted' | 'form' | 'draft' | 'days' | 'readNotice'>,
  'pasted' | 'form' | 'days' | 'readNotice'
>) {
  return (
    <FormSheet columns={1}>
      <FormRow label={words.paste} hint={words.pasteHint}>
        <TextField name="pasted" rows={3} value={pasted} onCommit={readNotice} />
      </FormRow>
      <FormRow label={words.year} required error={form.error('year')}>
        <NumberField {...form.field('year')} min={2021} max={2100} />
      </FormRow>
      <FormRow label={words.sourceTitle} required error={form.error('title')}>
        <TextField {...form.field('title')} maxLength={200} />
      </FormRow>
      <FormRow label={words.address} error={form.error('address')}>
        <TextField {...form.field('address')} maxLength={300} />
      </FormRow>
      <FormRow
        label={words.periods}
        required
        hint={words.periodsHint}
        error={form.error('periods') ?? (typeof days === 'string' ? days : undefined)}
      >
        <TextField {...form.field('periods')} rows={7} mono />
      </FormRow>
      <FormRow label={words.makeUp} hint={words.makeUpHint} error={form.error('makeUp')}>
        <TextField {...form.field('makeUp')} rows={4} mono />
      </FormRow>
      <FormRow label={words.reason} required error={form.error('reason')}>
        <TextField {...form.field('reason')} maxLength={300} />
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

function ProposalFoot({ propose, form, blocked }: Pick<ProposalScreenState, 'propose' | 'form' | 'blocked'>) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.propose}
          pending={propose.isPending}
          blocked={blocked}
          onAct={form.save}
        />
      }
    >
      <KeyButton label={words.read} keys="alt+g" keyLabel="Alt+G" onAct={commitActive} />
    </ActionBar>
  )
}
