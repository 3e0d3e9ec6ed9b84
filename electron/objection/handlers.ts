import type { objectionContract } from '../../shared/objection/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { correctAnswer, decideAnswer } from './answer/correctAnswer.ts'
import { recordAnswer } from './answer/recordAnswer.ts'
import { keepResult, requeryPerson } from './answer/requeryPerson.ts'
import { decideLate } from './case/decideLate.ts'
import { closeObjection, recordTold, withdrawObjection } from './case/endObjection.ts'
import { findObjection, listObjectable, listObjections } from './case/listObjections.ts'
import { recordTalk } from './case/recordTalk.ts'
import { addFile, readFile } from './entry/addFile.ts'
import { amendEntry } from './entry/amendEntry.ts'
import { addEntry, previewObjection, registerObjection } from './entry/registerObjection.ts'

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
