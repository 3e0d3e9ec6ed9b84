import { useState } from 'react'
import {
  type Admissibility,
  type AdmissibilityQuestion,
  admissibilityQuestions,
} from '../../../shared/request/model.ts'
import { requestWords } from '../words.ts'

const words = requestWords.letter
const questions = Object.keys(admissibilityQuestions) as AdmissibilityQuestion[]

/** One answer as it is being given; null is not answered yet. */
export interface Answer {
  readonly ok: boolean | null
  readonly note: string
}

export interface Admission {
  readonly answers: Readonly<Record<AdmissibilityQuestion, Answer>>
  answer(question: AdmissibilityQuestion, change: Partial<Answer>): void
  /** Why the letter cannot be admitted with these answers; null when it can. */
  readonly obstacle: string | null
  /** All answers, an open one counted as no. */
  given(): Admissibility
  /** The questions answered with no. */
  readonly refused: readonly AdmissibilityQuestion[]
}

const unanswered: Answer = { ok: null, note: '' }

/** The answers of one 初审 while they are given: nothing is answered in advance. */
export function useAdmission(): Admission {
  const [answers, setAnswers] = useState<Readonly<Record<AdmissibilityQuestion, Answer>>>({
    seal: unanswered,
    documentNumber: unanswered,
    addressee: unanswered,
    headCount: unanswered,
    contact: unanswered,
  })
  const refused = questions.filter((question) => answers[question].ok === false)
  const isOpen = questions.some((question) => answers[question].ok === null)
  const lacksWords = refused.some((question) => answers[question].note === '')
  return {
    answers,
    answer: (question, change) =>
      setAnswers((was) => ({ ...was, [question]: { ...was[question], ...change } })),
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
    refused,
  }
}
