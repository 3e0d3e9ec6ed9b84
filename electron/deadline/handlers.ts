import type { deadlineContract } from '../../shared/deadline/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { explainDeadline } from './explainDeadline.ts'
import { printExplanation } from './printExplanation.ts'
import { viewForecast } from './viewForecast.ts'
import { viewLifeLine } from './viewLifeLine.ts'

/** Who answers the channels of 期限. */
export const deadlineHandlers = {
  'deadlines.explain': explainDeadline,
  'deadlines.printExplanation': printExplanation,
  'deadlines.lifeLine': viewLifeLine,
  'deadlines.forecast': viewForecast,
} satisfies HandlersOf<typeof deadlineContract>
