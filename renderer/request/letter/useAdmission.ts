import { useState } from 'react'
import { z } from 'zod'
import {
  type Admissibility,
  type AdmissibilityQuestion,
  admissibilityQuestions,
} from '../../../shared/request/model.ts'
import { type Draft, useDraft } from '../../form/useDraft.ts'
import { requestWords } from '../words.ts'

const words = requestWords.letter
const questions = Object.keys(admissibilityQuestions) as AdmissibilityQuestion[]

/** One answer as it is being given; null is not answered yet. */
const Answer = z.strictObject({ ok: z.boolean().nullable(), note: z.string() })
export type Answer = z.infer<typeof Answer>

const Answers = z.strictObject({
  seal: Answer,
  documentNumber: Answer,
  addressee: Answer,
  headCount: Answer,
  contact: Answer,
})

export interface Admission {
  readonly answers: Readonly<Record<AdmissibilityQuestion, Answer>>
  answer(question: AdmissibilityQuestion, change: Partial<Answer>): void
  /** Why the letter cannot be admitted with these answers; null when it can. */
  readonly obstacle: string | null
  /** All answers, an open one counted as no. */
  given(): Admissibility
  /** Every question is answered and at least one with no: the letter may go back. */
  readonly mayReturn: boolean
  readonly draft: Draft
}

const unanswered: Answer = { ok: null, note: '' }

/** The answers of one 初审 while they are given: nothing is answered in advance, and nothing is lost on the way. */
export function useAdmission(requestId: number): Admission {
  const [answers, setAnswers] = useState<Readonly<Record<AdmissibilityQuestion, Answer>>>({
    seal: unanswered,
    documentNumber: unanswered,
    addressee: unanswered,
    headCount: unanswered,
    contact: unanswered,
  })
  const draft = useDraft(`requests.admit:${requestId}`, {
    values: () => answers,
    reset: (found) => {
      const kept = Answers.safeParse(found)
      if (kept.success) setAnswers(kept.data)
    },
  })
  const refused = questions.filter((question) => answers[question].ok === false)
  const isOpen = questions.some((question) => answers[question].ok === null)
  const lacksWords = refused.some((question) => answers[question].note === '')
  return {
    answers,
    answer: (question, change) => {
      setAnswers((was) => ({ ...was, [question]: { ...was[question], ...change } }))
      draft.changed()
    },
    obstacle: isOpen ? words.unanswered : lacksWords ? words.noteMissing : null,
    given: () => {
      const { seal, documentNumber, addressee, headCount, contact } = answers
      const flat = ({ ok, note }: Answer) => ({ ok: ok ?? false, note })
      return {
        seal: flat(seal),
        documentNumber: flat(documentNumber),
        addressee: flat(addressee),
        headCount: flat(headCount),
        contact: flat(contact),
      }
    },
    mayReturn: !isOpen && refused.length > 0,
    draft,
  }
}
