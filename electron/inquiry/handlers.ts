import type { inquiryContract } from '../../shared/inquiry/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { addEvidence } from './addEvidence.ts'
import { addPersons } from './addPersons.ts'
import { cancelBatch } from './cancelBatch.ts'
import { closeBatch } from './closeBatch.ts'
import { commitFile } from './commitFile.ts'
import { confirmPage } from './confirmPage.ts'
import { exportList, getLayout } from './exportList.ts'
import { getBatch, listBatches, listBatchPersons } from './listBatches.ts'
import { listOfRequest } from './listOfRequest.ts'
import { listWaiting, listWaitingPersons } from './listWaiting.ts'
import { openBatch } from './openBatch.ts'
import { copyNumber, openPerson } from './openPerson.ts'
import { previewFile } from './previewFile.ts'
import { makeList, printList } from './printList.ts'
import { readEvidence, readList } from './readEvidence.ts'
import { recordResult } from './recordResult.ts'
import { removePerson } from './removePerson.ts'
import { voidResult } from './voidResult.ts'

/** Who answers the channels of 查询批次. */
export const inquiryHandlers = {
  'inquiries.waiting': listWaiting,
  'inquiries.waitingPersons': listWaitingPersons,
  'inquiries.open': openBatch,
  'inquiries.addPersons': addPersons,
  'inquiries.removePerson': removePerson,
  'inquiries.cancel': cancelBatch,
  'inquiries.close': closeBatch,
  'inquiries.list': listBatches,
  'inquiries.get': getBatch,
  'inquiries.persons': listBatchPersons,
  'inquiries.openPerson': openPerson,
  'inquiries.copyNumber': copyNumber,
  'inquiries.addEvidence': addEvidence,
  'inquiries.readEvidence': readEvidence,
  'inquiries.record': recordResult,
  'inquiries.confirmPage': confirmPage,
  'inquiries.voidResult': voidResult,
  'inquiries.previewFile': previewFile,
  'inquiries.commitFile': commitFile,
  'inquiries.layout': getLayout,
  'inquiries.exportList': exportList,
  'inquiries.makeList': makeList,
  'inquiries.readList': readList,
  'inquiries.printList': printList,
  'inquiries.ofRequest': listOfRequest,
} satisfies HandlersOf<typeof inquiryContract>
