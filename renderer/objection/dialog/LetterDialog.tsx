import { useState } from 'react'
import { z } from 'zod'
import { objectionFileNames, packageRoles } from '../../../shared/objection/model.ts'
import type { ObjectionDetail, ObjectionFile } from '../../../shared/objection/summary.ts'
import { letterKinds, type RecheckLetterKind } from '../../../shared/reply/kinds.ts'
import { PackageWay, packageWayNames } from '../../../shared/reply/packageWay.ts'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { CheckField } from '../../components/field/CheckField.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { NumberField } from '../../components/field/NumberField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { Block } from '../../components/layout/layout.tsx'
import { useSchemaForm } from '../../form/useSchemaForm.ts'
import { useNavigation } from '../../frame/place/navigation.ts'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { place } from '../../place/place.ts'
import { caseWords } from '../case/words.ts'

const words = caseWords.dialog.letter
const ways = PackageWay.options.map((value) => ({ value, label: packageWayNames[value] }))
const sendable: readonly string[] = packageRoles

const Copies = z.int({ error: words.noCopies }).min(1, words.noCopies).max(50)
const RequestBoxes = z.object({
  way: PackageWay,
  opinion: z.string({ error: words.noOpinion }).trim().min(2, words.noOpinion).max(500),
  copies: Copies,
})
const NoticeBoxes = z.object({
  way: PackageWay.optional(),
  opinion: z.string().optional(),
  copies: Copies,
})

export interface LetterDialogProps {
  readonly objection: ObjectionDetail
  readonly kind: RecheckLetterKind
  onClose(): void
}

/** Drafts one of the two letters of the chain from the case; its pages, signature and dispatch come where every letter's do. */
export function LetterDialog({ objection, kind, onClose }: LetterDialogProps) {
  const { isRequest, files, left, setLeft, draft, form } = useLetterDialog({ objection, kind })
  return (
    <FormDialog
      title={words[kind]}
      explain={isRequest ? words.requestExplain : words.noticeExplain}
      actLabel={words.act}
      pending={draft.isPending}
      error={draft.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      {isRequest && (
        <>
          <FormRow label={words.way} required error={form.error('way')}>
            <ChoiceField {...form.field('way')} choices={ways} />
          </FormRow>
          <FormRow label={words.opinion} required error={form.error('opinion')}>
            <TextField {...form.field('opinion')} rows={3} maxLength={500} />
          </FormRow>
          <ParcelRow objection={objection} files={files} left={left} onLeft={setLeft} />
        </>
      )}
      <FormRow label={words.copies} required error={form.error('copies')}>
        <NumberField {...form.field('copies')} min={1} max={50} unit={words.copiesUnit} />
      </FormRow>
    </FormDialog>
  )
}

function useLetterDialog({ objection, kind }: Pick<LetterDialogProps, 'objection' | 'kind'>) {
  const { go } = useNavigation()
  const status = useStatus()
  const { objectionId } = objection
  const isRequest = letterKinds[kind].chain.act === 'refer'
  const files = objection.files.filter(({ role }) => sendable.includes(role))
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const draft = useCommand('replies.draftRecheck', {
    onDone: ({ replyId }) => {
      status.say(words.done)
      go(place.reply.at({ replyId }))
    },
  })
  const form = useSchemaForm(isRequest ? RequestBoxes : NoticeBoxes, {
    start: { way: 'letter', copies: 2 },
    onSave: ({ copies, way = 'letter', opinion = '' }) => {
      const attachmentIds = files.flatMap(({ attachmentId }) =>
        left.has(attachmentId) ? [] : [attachmentId],
      )
      const parcel = isRequest ? { way, opinion, attachmentIds } : null
      draft.mutate({ objectionId, kind, copies, parcel })
    },
  })
  return { isRequest, files, left, setLeft, draft, form }
}

interface ParcelRowProps {
  readonly objection: Pick<ObjectionDetail, 'hasQueryEvidence'>
  readonly files: readonly ObjectionFile[]
  readonly left: ReadonlySet<number>
  onLeft(left: ReadonlySet<number>): void
}

function ParcelRow({ objection, files, left, onLeft }: ParcelRowProps) {
  const turn = (attachmentId: number, isIn: boolean) => {
    const next = new Set(left)
    if (isIn) next.delete(attachmentId)
    else next.add(attachmentId)
    onLeft(next)
  }
  return (
    <FormRow
      label={words.parcel}
      group
      hint={objection.hasQueryEvidence ? caseWords.files.evidence : caseWords.files.noEvidence}
    >
      {files.length === 0 && (
        <Block as="span" pad="0.375rem 0.5rem">
          {words.noParcel}
        </Block>
      )}
      {files.map(({ attachmentId, role, name }) => (
        <CheckField
          key={attachmentId}
          name={`parcel-${attachmentId}`}
          value={!left.has(attachmentId)}
          onCommit={(isIn) => turn(attachmentId, isIn)}
        >
          {objectionFileNames[role]}　{name}
        </CheckField>
      ))}
    </FormRow>
  )
}
