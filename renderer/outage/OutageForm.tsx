import { useState } from 'react'
import type { OutageView } from '../../shared/outage/summary.ts'
import { beijingInstant, beijingMinute } from '../../shared/time.ts'
import { FileDrop } from '../components/act/FileDrop.tsx'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { MomentField } from '../frame/day/MomentField.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useStatus } from '../frame/status.tsx'
import { uploadFile } from '../ipc/upload.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { place } from '../place/place.ts'
import { outageWords as words } from './words.ts'

interface Moment {
  readonly day: string | null
  readonly time: string | null
}

const blank: Moment = { day: null, time: null }
const instantOf = ({ day, time }: Moment) =>
  day === null || time === null ? null : beijingInstant(day, time)
const nowParts = (): Moment => {
  const [day = null, time = null] = beijingMinute(new Date()).split(' ')
  return { day, time }
}

/** A new outage, or the end of the one that is open at the left. */
export function OutageForm({ ending }: { readonly ending: OutageView | null }) {
  const state = useOutageForm({ ending })
  return (
    <ScreenPage
      title={ending === null ? words.form : words.end}
      head={<KeyButton label={words.back} variant="text" onAct={() => state.go(place.inquiries.at())} />}
      foot={<OutageFormFoot state={state} ending={ending} />}
    >
      <p>{words.what}</p>
      <EntryForm keep={{ about: ending === null ? '' : String(ending.outageId) }} label={words.form}>
        <FormSheet columns={1}>
          {ending === null && (
            <MomentRow
              label={words.from}
              names={[words.fromDay, words.fromTime]}
              moment={state.from}
              onMoment={state.setFrom}
            />
          )}
          <MomentRow
            label={words.to}
            names={[words.toDay, words.toTime]}
            moment={state.to}
            onMoment={state.setTo}
            hint={words.toHint}
          />
          {ending === null && <WhatFailed state={state} />}
        </FormSheet>
      </EntryForm>
      <ErrorNotice error={state.uploadError ?? state.record.error ?? state.end.error} />
    </ScreenPage>
  )
}

type OutageFormState = ReturnType<typeof useOutageForm>

function WhatFailed({ state }: { readonly state: OutageFormState }) {
  return (
    <>
      <FormRow label={words.symptom} required>
        <TextField name="symptom" value={state.symptom} onCommit={state.setSymptom} maxLength={300} />
      </FormRow>
      <FormRow label={words.told} required hint={words.toldHint}>
        <TextField name="toldWhom" value={state.toldWhom} onCommit={state.setToldWhom} maxLength={200} />
      </FormRow>
      <FormRow label={words.evidence} group>
        <FileDrop
          label={words.evidence}
          hint={state.file?.name ?? words.evidenceHint}
          onFiles={([chosen]) => state.setFile(chosen ?? null)}
        />
      </FormRow>
    </>
  )
}

function useOutageForm({ ending }: { readonly ending: OutageView | null }) {
  const status = useStatus()
  const { go } = useNavigation()
  const [from, setFrom] = useState<Moment>(nowParts)
  const [to, setTo] = useState<Moment>(ending === null ? blank : nowParts)
  const [symptom, setSymptom] = useState('')
  const [toldWhom, setToldWhom] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [uploadError, setUploadError] = useState<unknown>(null)
  const record = useCommand('outages.record', {
    onDone: ({ letters }) => {
      status.say(words.done(letters.length))
      setSymptom('')
      setToldWhom('')
      setFile(null)
    },
  })
  const end = useCommand('outages.end', { onDone: () => status.say(words.ended) })
  const startedAt = instantOf(from)
  const endedAt = instantOf(to)
  const blocked = ending === null ? startedAt === null || symptom === '' || toldWhom === '' : endedAt === null
  const act = async () => {
    if (ending !== null) {
      if (endedAt !== null) end.mutate({ outageId: ending.outageId, endedAt })
      return
    }
    if (startedAt === null) return
    setUploadError(null)
    try {
      const uploadId = file === null ? null : (await uploadFile(file)).uploadId
      record.mutate({ startedAt, endedAt, symptom, toldWhom, uploadId })
    } catch (refusal) {
      setUploadError(refusal)
    }
  }
  return {
    go,
    from,
    setFrom,
    to,
    setTo,
    symptom,
    setSymptom,
    toldWhom,
    setToldWhom,
    file,
    setFile,
    uploadError,
    record,
    end,
    blocked,
    act,
  }
}

function OutageFormFoot({
  state,
  ending,
}: { readonly state: OutageFormState } & Pick<{ readonly ending: OutageView | null }, 'ending'>) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={ending === null ? words.act : words.end}
          pending={state.record.isPending || state.end.isPending}
          blocked={state.blocked ? words.missing : undefined}
          onAct={() => void state.act()}
        />
      }
    />
  )
}

interface MomentRowProps {
  readonly label: string
  readonly names: readonly [string, string]
  readonly moment: Moment
  readonly hint?: string
  onMoment(moment: Moment): void
}

function MomentRow({ label, names, moment, hint, onMoment }: MomentRowProps) {
  return (
    <FormRow label={label} group hint={hint}>
      <MomentField
        day={{ name: names[0], value: moment.day, onCommit: (day) => onMoment({ ...moment, day }) }}
        time={{ name: names[1], value: moment.time, onCommit: (time) => onMoment({ ...moment, time }) }}
        dayLabel={names[0]}
        timeLabel={names[1]}
      />
    </FormRow>
  )
}
