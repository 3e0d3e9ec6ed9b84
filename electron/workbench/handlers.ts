import type { workbenchContract } from '../../shared/workbench/contract.ts'
import type { HandlersOf } from '../core/handler.ts'
import { countWork, listOwnActs, listOwnLetters, listWork } from './viewWorkbench.ts'

/** Who answers the channels of this subject. */
export const workbenchHandlers = {
  'workbench.counts': countWork,
  'workbench.todo': listWork,
  'workbench.inWork': listOwnLetters,
  'workbench.done': listOwnActs,
} satisfies HandlersOf<typeof workbenchContract>
