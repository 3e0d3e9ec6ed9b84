import type { consultationContract } from '../../shared/consultation/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { keepPromise } from './keepPromise.ts'
import { listAnswers, listEditions } from './listAnswers.ts'
import { listTalks } from './listTalks.ts'
import { lookUpCaller } from './lookUpCaller.ts'
import { openCard } from './openCard.ts'
import { recordTalk } from './recordTalk.ts'
import { addAnswer, changeAnswer, withdrawAnswer } from './writeAnswer.ts'

/** Who answers the channels of 电话咨询. */
export const consultationHandlers = {
  'consultations.lookUp': lookUpCaller,
  'consultations.card': openCard,
  'consultations.record': recordTalk,
  'consultations.keepPromise': keepPromise,
  'consultations.list': listTalks,
  'standardAnswers.list': listAnswers,
  'standardAnswers.editions': listEditions,
  'standardAnswers.add': addAnswer,
  'standardAnswers.change': changeAnswer,
  'standardAnswers.withdraw': withdrawAnswer,
} satisfies HandlersOf<typeof consultationContract>
