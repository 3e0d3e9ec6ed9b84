import type { workbenchContract } from '../../shared/workbench/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { printToday } from './printToday.ts'
import { summariseAway } from './summariseAway.ts'
import {
  type Contributions,
  countWork,
  listOwnActs,
  listOwnRequests,
  listWork,
  superviseRequests,
} from './viewWorkbench.ts'

/** Who answers the channels of 工作台; open work and history are handed down from the roof. */
export const workbenchHandlers = ({ work, history }: Contributions) =>
  ({
    'workbench.counts': countWork({ work, history }),
    'workbench.todo': listWork(work),
    'workbench.printToday': printToday(work),
    'workbench.inWork': listOwnRequests,
    'workbench.supervision': superviseRequests,
    'workbench.away': summariseAway,
    'workbench.done': listOwnActs(history),
  }) satisfies HandlersOf<typeof workbenchContract>
