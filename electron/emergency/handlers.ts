import type { emergencyContract } from '../../shared/emergency/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import type { WorkByKind } from '../workbench/workRepository.ts'
import { emergencyStanding } from './emergencyStanding.ts'
import { printEmergency } from './printEmergency.ts'

/** Who answers the channels of 应急办理; the open work is handed down from the roof. */
export const emergencyHandlers = (work: WorkByKind) =>
  ({
    'emergency.standing': emergencyStanding(work),
    'emergency.print': printEmergency(work),
  }) satisfies HandlersOf<typeof emergencyContract>
