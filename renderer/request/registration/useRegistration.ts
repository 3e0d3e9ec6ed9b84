import { useState } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import type { ForecastSubject } from '../../../shared/deadline/contract.ts'
import type { Registration } from '../../../shared/request/summary.ts'
import type { Draft } from '../../form/useDraft.ts'
import { useDraftedForm } from '../../form/useDraftedForm.ts'
import type { SchemaForm } from '../../form/useSchemaForm.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { requestWords } from '../words.ts'
import {
  dateProblems,
  momentsOf,
  type PartialBoxes,
  RegistrationBoxes,
  registrationOf,
} from './registrationForm.ts'

/** The form of one letter. */
export type RegistrationForm = SchemaForm<typeof RegistrationBoxes>

export interface RegistrationOptions {
  readonly draftKey: string
  readonly start: PartialBoxes
  /** The letter that is being corrected; null for a new one. */
  readonly exceptRequestId: number | null
  onSave(registration: Registration, supersedesId: number | null): void
}

export interface RegistrationState {
  readonly form: RegistrationForm
  readonly draft: Draft
  readonly preview: Output<'requests.preview'> | undefined
  readonly previewError: unknown
  /** What its list would mean for the desk; null until its limit and head count are known, and for a letter that has its number. */
  readonly forecast: ForecastSubject | null
  /** Sentences about dates that cannot be true together. */
  readonly problems: ReturnType<typeof dateProblems>
  /** 秘密 and above was chosen: nothing may be kept. */
  readonly isClassified: boolean
  /** The boxes came back from a draft. */
  readonly restored: boolean
  /** Why it cannot be saved yet, in words for the primary act. */
  readonly blocked: string | undefined
  clear(): void
}

/** The registration form with its draft and with what the core says about it while it is filled in. */
export function useRegistration(options: RegistrationOptions): RegistrationState {
  const { draftKey, start, exceptRequestId } = options
  const [first] = useState(start)
  const { form, draft, restored, clear } = useDraftedForm(RegistrationBoxes, {
    draftKey,
    start: first,
    onSave: (boxes) => options.onSave(registrationOf(boxes), boxes.supersedesId ?? null),
    // Nothing of a classified letter stays: not in the boxes, not in the draft.
    mayNotStay: ({ secrecy }) => (secrecy === 'classified' ? { ...first, secrecy } : null),
  })
  const boxes: PartialBoxes = form.values()
  const isClassified = boxes.secrecy === 'classified'
  const { receivedAt, sealedOriginalReceived, advanceFaxAt } = momentsOf(boxes)
  const { unitId, documentNumber, channel } = boxes
  const asked = useQuery(
    'requests.preview',
    {
      unitId: unitId ?? 0,
      documentNumber: documentNumber ?? '',
      channel: channel ?? 'direct',
      receivedAt: receivedAt ?? new Date(0).toISOString(),
      advanceFaxAt,
      sealedOriginalReceived,
      exceptRequestId,
    },
    { enabled: typeof unitId === 'number' && receivedAt !== null && !isClassified, keepOld: true },
  )
  const preview = typeof unitId === 'number' ? asked.data : undefined
  return {
    form,
    draft,
    preview,
    previewError: asked.error,
    forecast: exceptRequestId === null ? forecastOf(boxes, preview) : null,
    problems: dateProblems(boxes, new Date()),
    isClassified,
    restored: restored && !isClassified,
    blocked: blockedBy(boxes, preview),
    clear,
  }
}

function forecastOf(
  { declaredCount }: PartialBoxes,
  preview: Output<'requests.preview'> | undefined,
): ForecastSubject | null {
  if (preview === undefined || typeof declaredCount !== 'number') return null
  return { dueOn: preview.due?.due ?? null, arriving: declaredCount }
}

function blockedBy(boxes: PartialBoxes, preview: Output<'requests.preview'> | undefined): string | undefined {
  const words = requestWords.register
  if (boxes.secrecy === 'classified') return words.classifiedBlocked
  if (preview?.duplicate) return words.duplicateBlocked
  return undefined
}
