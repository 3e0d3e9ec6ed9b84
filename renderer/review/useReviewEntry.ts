import { useState } from 'react'
import { z } from 'zod'
import { Outcome } from '../../shared/candidate/model.ts'
import { reviewStageNames } from '../../shared/review/model.ts'
import { askedQuestions, judgeAnswers } from '../../shared/review/stages.ts'
import type { ReviewSubject } from '../../shared/review/summary.ts'
import { beijingInstant, beijingMinute } from '../../shared/time.ts'
import { type Draft, useDraft } from '../form/useDraft.ts'
import { useStatus } from '../frame/status.tsx'
import { uploadFile } from '../ipc/upload.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { reviewWords as words } from './words.ts'

/** The answer to one question. */
export interface Answer {
  readonly yes: boolean
  readonly note: string
}

// The file is not kept: after a lock it is chosen again.
const Kept = z.object({
  answers: z.record(z.string(), z.object({ yes: z.boolean(), note: z.string() })),
  opinion: z.string(),
  day: z.string(),
  time: z.string(),
  outcome: Outcome.nullable(),
})
type Kept = z.infer<typeof Kept>

/** What a reviewer has filled in so far, and the way to sign it. */
export interface ReviewEntry {
  readonly answers: Readonly<Record<string, Answer>>
  answer(code: string, answer: Answer): void
  readonly opinion: string
  readonly day: string
  readonly time: string
  readonly outcome: Outcome | null
  change(changes: Partial<Omit<Kept, 'answers'>>): void
  readonly file: File | null
  setFile(file: File): void
  readonly draft: Draft
  readonly isPending: boolean
  readonly error: unknown
  readonly blocked: string | undefined
  sign(): void
}

/** Keeps one stage's entry; the evidence of the second query goes up first, then everything is signed at once. */
export function useReviewEntry(person: ReviewSubject, onDone: () => void): ReviewEntry {
  const [kept, setKept] = useState<Kept>(() => ({
    answers: {},
    opinion: '',
    day: beijingMinute(new Date()).slice(0, 10),
    time: beijingMinute(new Date()).slice(11),
    outcome: null,
  }))
  const draft = useDraft(`reviews.record:${person.candidateId}:${person.stage}`, {
    values: () => kept,
    reset: (found) => {
      const before = Kept.safeParse(found)
      if (before.success) setKept(before.data)
    },
  })
  const change = (changes: Partial<Kept>) => {
    setKept((was) => ({ ...was, ...changes }))
    draft.changed()
  }
  const { answers, opinion, day, time, outcome } = kept
  const [file, setFile] = useState<File | null>(null)
  const [uploading, setUploading] = useState(false)
  const [uploadError, setUploadError] = useState<unknown>(null)
  const status = useStatus()
  const record = useCommand('reviews.record', {
    onDone: ({ agrees, nextStage, nextState, nobodyNext }) => {
      const next = nextStage === null ? nextState : words.nextStage(reviewStageNames[nextStage], nobodyNext)
      draft.discard()
      status.say(agrees ? words.agreed(next) : words.sentBack)
      onDone()
    },
  })
  const isFirst = person.stage === 'first'
  const judged = judgeAnswers(askedQuestions(person.stage, person), answers, person.facts)
  const blocked =
    isFirst && outcome === null
      ? words.missing.outcome
      : isFirst && file === null
        ? words.missing.evidence
        : !judged.ok
          ? judged.sentence
          : opinion.trim().length < 2
            ? words.missing.opinion
            : undefined
  const sign = async () => {
    setUploadError(null)
    setUploading(true)
    try {
      const evidenceUploadId = isFirst && file !== null ? (await uploadFile(file)).uploadId : null
      record.mutate({
        candidateId: person.candidateId,
        stage: person.stage,
        answers,
        opinion,
        secondQuery:
          isFirst && outcome !== null
            ? { queriedAt: beijingInstant(day, time), outcome, evidenceUploadId }
            : null,
      })
    } catch (error) {
      setUploadError(error)
    } finally {
      setUploading(false)
    }
  }
  return {
    answers,
    answer: (code, answer) => {
      setKept((was) => ({ ...was, answers: { ...was.answers, [code]: answer } }))
      draft.changed()
    },
    ...{ opinion, day, time, outcome, file, blocked, draft },
    change,
    setFile,
    isPending: record.isPending || uploading,
    error: record.error ?? uploadError ?? draft.error,
    sign: () => void sign(),
  }
}
