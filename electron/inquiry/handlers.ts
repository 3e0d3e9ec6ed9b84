import type { inquiryContract } from '../../shared/inquiry/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { addPersons } from './batch/addPersons.ts'
import { cancelBatch } from './batch/cancelBatch.ts'
import { closeBatch } from './batch/closeBatch.ts'
import { getBatch, listBatches, listBatchPersons } from './batch/listBatches.ts'
import { openBatch } from './batch/openBatch.ts'
import { putPersonBack } from './batch/putPersonBack.ts'
import { removePerson } from './batch/removePerson.ts'
import { takeOutPersons } from './batch/takeOutPersons.ts'
import { addEvidence } from './evidence/addEvidence.ts'
import { readEvidence, readList } from './evidence/readEvidence.ts'
import { exportList, getLayout } from './list/exportList.ts'
import { listOfRequest } from './list/listOfRequest.ts'
import { listWaiting, listWaitingPersons } from './list/listWaiting.ts'
import { copyNumber, openPerson } from './list/openPerson.ts'
import { makeList, printList } from './list/printList.ts'
import { commitFile } from './result/commitFile.ts'
import { confirmPage } from './result/confirmPage.ts'
import { previewFile } from './result/previewFile.ts'
import { recordResult } from './result/recordResult.ts'
import { voidResult, voidResults } from './result/voidResult.ts'

/** Who answers the channels of 查询批次. */
export const inquiryHandlers = {
  'inquiries.waiting': listWaiting,
  'inquiries.waitingPersons': listWaitingPersons,
  'inquiries.open': openBatch,
  'inquiries.addPersons': addPersons,
  'inquiries.removePerson': removePerson,
  'inquiries.putBack': putPersonBack,
  'inquiries.takeOut': takeOutPersons,
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
  'inquiries.voidResults': voidResults,
  'inquiries.previewFile': previewFile,
  'inquiries.commitFile': commitFile,
  'inquiries.layout': getLayout,
  'inquiries.exportList': exportList,
  'inquiries.makeList': makeList,
  'inquiries.readList': readList,
  'inquiries.printList': printList,
  'inquiries.ofRequest': listOfRequest,
} satisfies HandlersOf<typeof inquiryContract>
