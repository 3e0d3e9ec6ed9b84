import { useState } from 'react'
import { z } from 'zod'
import {
  type AskedQuestion,
  askedQuestions,
  type GivenAnswers,
  TemplateUse,
} from '../../../shared/request/model.ts'
import type { RequestDetail } from '../../../shared/request/summary.ts'
import { type Draft, useDraft } from '../../form/useDraft.ts'
import { requestWords } from '../words.ts'

const words = requestWords.letter

/** One answer as it is being given; null is not answered yet. */
const Answer = z.strictObject({ ok: z.boolean().nullable(), note: z.string() })
export type Answer = z.infer<typeof Answer>

const Answers = z.strictObject({
  seal: Answer,
  documentNumber: Answer,
  addressee: Answer,
  headCount: Answer,
  contact: Answer,
  template: TemplateUse.nullable().default(null),
})
type Answers = z.infer<typeof Answers>

export interface Admission {
  readonly answers: Readonly<Answers>
  answer(question: AskedQuestion, change: Partial<Answer>): void
  answerTemplate(template: TemplateUse): void
  /** Why the letter cannot be admitted with these answers, its channel apart; null when it can. */
  readonly obstacle: string | null
  /** True when the letter came by another channel than its unit may use: it goes back or needs a 特批. */
  readonly isWrongChannel: boolean
  /** All answers, an open one counted as no. */
  given(): GivenAnswers
  /** Every question is answered and something is wanting, the channel included: the letter may go back. */
  readonly mayReturn: boolean
  readonly draft: Draft
}

const unanswered: Answer = { ok: null, note: '' }

/** The answers of one 初审 while they are given: nothing is answered in advance, and nothing is lost on the way. */
export function useAdmission({ requestId, channelAnswer, unitUnconfirmed }: RequestDetail): Admission {
  const [answers, setAnswers] = useState<Readonly<Answers>>({
    seal: unanswered,
    documentNumber: unanswered,
    addressee: unanswered,
    headCount: unanswered,
    contact: unanswered,
    template: null,
  })
  const draft = useDraft(`requests.admit:${requestId}`, {
    values: () => answers,
    reset: (found) => {
      const kept = Answers.safeParse(found)
      if (kept.success) setAnswers(kept.data)
    },
  })
  const change = (next: (was: Readonly<Answers>) => Readonly<Answers>) => {
    setAnswers(next)
    draft.changed()
  }
  const refused = askedQuestions.filter((question) => answers[question].ok === false)
  const isOpen = askedQuestions.some((question) => answers[question].ok === null)
  const isWrongChannel = !channelAnswer.ok
  return {
    answers,
    answer: (question, given) => change((was) => ({ ...was, [question]: { ...was[question], ...given } })),
    answerTemplate: (template) => change((was) => ({ ...was, template })),
    obstacle: obstacleOf({
      isOpen,
      lacksWords: refused.some((question) => answers[question].note === ''),
      lacksTemplate: answers.template === null,
      unitUnconfirmed,
    }),
    isWrongChannel,
    given: () => givenOf(answers),
    mayReturn: !isOpen && (refused.length > 0 || isWrongChannel),
    draft,
  }
}

function obstacleOf(wanting: {
  readonly isOpen: boolean
  readonly lacksWords: boolean
  readonly lacksTemplate: boolean
  readonly unitUnconfirmed: boolean
}): string | null {
  if (wanting.isOpen) return words.unanswered
  if (wanting.lacksWords) return words.noteMissing
  if (wanting.lacksTemplate) return words.templateMissing
  return wanting.unitUnconfirmed ? words.unitUnconfirmed : null
}

function givenOf({ seal, documentNumber, addressee, headCount, contact }: Readonly<Answers>): GivenAnswers {
  const flat = ({ ok, note }: Answer) => ({ ok: ok ?? false, note })
  return {
    seal: flat(seal),
    documentNumber: flat(documentNumber),
    addressee: flat(addressee),
    headCount: flat(headCount),
    contact: flat(contact),
  }
}
