import type { workbenchContract } from '../../shared/workbench/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { summariseAway } from './summariseAway.ts'
import { countWork, listOwnActs, listOwnLetters, listWork, superviseLetters } from './viewWorkbench.ts'

/** Who answers the channels of this subject. */
export const workbenchHandlers = {
  'workbench.counts': countWork,
  'workbench.todo': listWork,
  'workbench.inWork': listOwnLetters,
  'workbench.supervision': superviseLetters,
  'workbench.away': summariseAway,
  'workbench.done': listOwnActs,
} satisfies HandlersOf<typeof workbenchContract>
