import type { emergencyContract } from '../../shared/emergency/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import type { WorkByKind } from '../workbench/workRepository.ts'
import { emergencyStanding } from './emergencyStanding.ts'
import { listLateEntries, readLateScan } from './listLateEntries.ts'
import { printEmergency } from './printEmergency.ts'
import { proposeLate } from './proposeLate.ts'

/** Who answers the channels of 应急办理; the open work is handed down from the roof. */
export const emergencyHandlers = (work: WorkByKind) =>
  ({
    'emergency.standing': emergencyStanding(work),
    'emergency.print': printEmergency(work),
    'emergency.lateEntries': listLateEntries,
    'emergency.proposeLate': proposeLate,
    'emergency.readLateScan': readLateScan,
  }) satisfies HandlersOf<typeof emergencyContract>
