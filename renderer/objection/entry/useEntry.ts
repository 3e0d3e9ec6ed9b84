import { useState } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import type { Entrance } from '../../../shared/objection/model.ts'
import type { NewEntry, NewFile } from '../../../shared/objection/summary.ts'
import type { Draft } from '../../form/useDraft.ts'
import { useDraftedForm } from '../../form/useDraftedForm.ts'
import type { SchemaForm } from '../../form/useSchemaForm.ts'
import { useSession } from '../../frame/session/session.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import type { PickedEvidence } from '../pickedEvidence.ts'
import { useHandIn } from '../useHandIn.ts'
import { EntryBoxes, entryOf } from './entryBoxes.ts'

/** Whose result is disputed, and how the objection may have come in. */
export interface EntrySubject {
  readonly replyId: number
  readonly candidateId: number
  readonly entrances: readonly Entrance[]
}

/** What the core says of the dates before anything is saved. */
export type EntryPreview = Output<'objections.preview'>

export interface EntryOptions {
  readonly draftKey: string
  readonly subject: EntrySubject
  onSave(entry: NewEntry, files: NewFile[]): void
}

/** The form of one entrance with its draft, its papers and the core's judgement about its dates. */
export interface EntryState {
  readonly subject: EntrySubject
  readonly form: SchemaForm<typeof EntryBoxes>
  readonly draft: Draft
  readonly restored: boolean
  readonly preview: EntryPreview | undefined
  readonly files: readonly PickedEvidence[]
  onFiles(files: readonly PickedEvidence[]): void
  /** The papers are on their way. */
  readonly isHandingIn: boolean
  readonly error: unknown
}

/** Keeps the boxes of one entrance, its draft under `draftKey`, its papers, and the live judgement. */
export function useEntry({ draftKey, subject, onSave }: EntryOptions): EntryState {
  const { today } = useSession()
  const [files, setFiles] = useState<readonly PickedEvidence[]>([])
  const papers = useHandIn()
  const only = subject.entrances.length === 1 ? subject.entrances[0] : undefined
  const { form, draft, restored } = useDraftedForm(EntryBoxes, {
    draftKey,
    start: { receivedOn: today, entrance: only, items: [] },
    onSave: (boxes) =>
      void papers.handIn(
        files.map(({ file }) => file),
        (uploadIds) => onSave(entryOf(boxes), namedFiles(files, uploadIds)),
      ),
  })
  const entrance = form.value('entrance')
  const receivedOn = form.value('receivedOn')
  const asked = useQuery(
    'objections.preview',
    {
      replyId: subject.replyId,
      candidateId: subject.candidateId,
      entry: {
        entrance: entrance ?? 'unit',
        receivedOn: receivedOn ?? today,
        resultReceivedOn: form.value('resultReceivedOn') ?? null,
        personAppliedOn: entrance === 'unit' ? null : (form.value('personAppliedOn') ?? null),
        proof: form.value('proof') ?? '',
      },
    },
    { enabled: Boolean(entrance && receivedOn), keepOld: true },
  )
  return {
    subject,
    form,
    draft,
    restored,
    preview: entrance && receivedOn ? asked.data : undefined,
    files,
    onFiles: setFiles,
    isHandingIn: papers.isPending,
    error: papers.error ?? asked.error ?? draft.error,
  }
}

const namedFiles = (files: readonly PickedEvidence[], uploadIds: readonly string[]): NewFile[] =>
  uploadIds.flatMap((uploadId, index) => {
    const role = files[index]?.role
    return role === undefined ? [] : [{ uploadId, role, description: '' }]
  })
