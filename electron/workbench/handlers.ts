import type { workbenchContract } from '../../shared/workbench/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { summariseAway } from './summariseAway.ts'
import { countWork, listOwnActs, listOwnLetters, listWork, superviseLetters } from './viewWorkbench.ts'
import type { WorkByKind } from './workRepository.ts'

/** Who answers the channels of 工作台; the open work of every kind is handed down from the roof. */
export const workbenchHandlers = (work: WorkByKind) =>
  ({
    'workbench.counts': countWork(work),
    'workbench.todo': listWork(work),
    'workbench.inWork': listOwnLetters,
    'workbench.supervision': superviseLetters,
    'workbench.away': summariseAway,
    'workbench.done': listOwnActs,
  }) satisfies HandlersOf<typeof workbenchContract>
