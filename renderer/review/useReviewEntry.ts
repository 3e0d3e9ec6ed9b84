import { useState } from 'react'
import type { Outcome } from '../../shared/candidate/model.ts'
import { reviewStageNames } from '../../shared/review/model.ts'
import { judgeAnswers } from '../../shared/review/stages.ts'
import type { ReviewSubject } from '../../shared/review/summary.ts'
import { beijingInstant, beijingMinute } from '../../shared/time.ts'
import { useStatus } from '../frame/status.tsx'
import { uploadFile } from '../ipc/upload.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { reviewWords as words } from './words.ts'

/** The answer to one question. */
export interface Answer {
  readonly yes: boolean
  readonly note: string
}

/** What a reviewer has filled in so far, and the way to sign it. */
export interface ReviewEntry {
  readonly answers: Readonly<Record<string, Answer>>
  answer(code: string, answer: Answer): void
  readonly opinion: string
  setOpinion(opinion: string): void
  readonly day: string
  setDay(day: string): void
  readonly time: string
  setTime(time: string): void
  readonly outcome: Outcome | undefined
  setOutcome(outcome: Outcome): void
  readonly file: File | null
  setFile(file: File): void
  readonly countersignature: string
  setCountersignature(words: string): void
  readonly isPending: boolean
  readonly error: unknown
  readonly blocked: string | undefined
  sign(): void
}

/** Keeps one stage's entry; the evidence of the second query goes up first, then everything is signed at once. */
export function useReviewEntry(person: ReviewSubject, onDone: () => void): ReviewEntry {
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({})
  const [opinion, setOpinion] = useState('')
  const [day, setDay] = useState(() => beijingMinute(new Date()).slice(0, 10))
  const [time, setTime] = useState(() => beijingMinute(new Date()).slice(11))
  const [outcome, setOutcome] = useState<Outcome>()
  const [file, setFile] = useState<File | null>(null)
  const [countersignature, setCountersignature] = useState('')
  const [uploading, setUploading] = useState(false)
  const [uploadError, setUploadError] = useState<unknown>(null)
  const status = useStatus()
  const record = useCommand('reviews.record', {
    alsoStale: ['requests', 'verifications'],
    onDone: ({ agrees, nextStage, nextState }) => {
      const next = nextStage === null ? nextState : `下一环节：${reviewStageNames[nextStage]}`
      status.say(agrees ? words.agreed(next) : words.sentBack)
      onDone()
    },
  })
  const isFirst = person.stage === 'first'
  const judged = judgeAnswers(person.stage, answers)
  const blocked = !judged.ok
    ? judged.sentence
    : opinion.trim().length < 2
      ? '请写明意见。'
      : isFirst && outcome === undefined
        ? '请登记重新查询的结果。'
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
          isFirst && outcome !== undefined
            ? { queriedAt: beijingInstant(day, time), outcome, evidenceUploadId }
            : null,
        countersignature,
      })
    } catch (error) {
      setUploadError(error)
    } finally {
      setUploading(false)
    }
  }
  return {
    answers,
    answer: (code, answer) => setAnswers((before) => ({ ...before, [code]: answer })),
    ...{ opinion, setOpinion, day, setDay, time, setTime, outcome, setOutcome, file, setFile },
    ...{ countersignature, setCountersignature, blocked },
    isPending: record.isPending || uploading,
    error: record.error ?? uploadError,
    sign: () => void sign(),
  }
}
