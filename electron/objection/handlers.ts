import type { objectionContract } from '../../shared/objection/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { addFile, readFile } from './addFile.ts'
import { amendEntry } from './amendEntry.ts'
import { correctAnswer, decideAnswer } from './correctAnswer.ts'
import { decideLate } from './decideLate.ts'
import { closeObjection, recordTold, withdrawObjection } from './endObjection.ts'
import { findObjection, listObjectable, listObjections } from './listObjections.ts'
import { recordAnswer } from './recordAnswer.ts'
import { recordTalk } from './recordTalk.ts'
import { addEntry, previewObjection, registerObjection } from './registerObjection.ts'
import { keepResult, requeryPerson } from './requeryPerson.ts'

/** Who answers the channels of 异议. */
export const objectionHandlers = {
  'objections.list': listObjections,
  'objections.candidates': listObjectable,
  'objections.preview': previewObjection,
  'objections.find': findObjection,
  'objections.register': registerObjection,
  'objections.addEntry': addEntry,
  'objections.amend': amendEntry,
  'objections.decideLate': decideLate,
  'objections.addFile': addFile,
  'objections.readFile': readFile,
  'objections.recordTalk': recordTalk,
  'objections.recordAnswer': recordAnswer,
  'objections.correctAnswer': correctAnswer,
  'objections.decideAnswer': decideAnswer,
  'objections.requery': requeryPerson,
  'objections.keepResult': keepResult,
  'objections.recordTold': recordTold,
  'objections.close': closeObjection,
  'objections.withdraw': withdrawObjection,
} satisfies HandlersOf<typeof objectionContract>
