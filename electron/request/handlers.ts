import type { requestContract } from '../../shared/request/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { changeRequest } from './correction/changeRequest.ts'
import { previewChange } from './correction/previewChange.ts'
import { archiveRequest } from './ending/archiveRequest.ts'
import { closeRequest } from './ending/closeRequest.ts'
import { reopenRequest } from './ending/reopenRequest.ts'
import { withdrawRequest } from './ending/withdrawRequest.ts'
import { getRequest } from './getRequest.ts'
import { listRequestHistory } from './listRequestHistory.ts'
import { listRequests } from './listRequests.ts'
import { addRequestAttachment } from './papers/addRequestAttachment.ts'
import { readRequestAttachment } from './papers/readRequestAttachment.ts'
import { recordMedium } from './papers/recordMedium.ts'
import { recordOriginal } from './papers/recordOriginal.ts'
import { returnMedium } from './papers/returnMedium.ts'
import { voidRequestAttachment } from './papers/voidRequestAttachment.ts'
import { admitRequest } from './registration/admitRequest.ts'
import { previewRegistration } from './registration/previewRegistration.ts'
import { proposeSpecial } from './registration/proposeSpecial.ts'
import { registerRequest } from './registration/registerRequest.ts'
import { returnRequest } from './registration/returnRequest.ts'
import { revealRequestHistory } from './revealRequestHistory.ts'

/** Who answers the channels of 收文. */
export const requestHandlers = {
  'requests.list': listRequests,
  'requests.get': getRequest,
  'requests.preview': previewRegistration,
  'requests.register': registerRequest,
  'requests.previewChange': previewChange,
  'requests.change': changeRequest,
  'requests.recordOriginal': recordOriginal,
  'requests.admit': admitRequest,
  'requests.proposeSpecial': proposeSpecial,
  'requests.returnWhole': returnRequest,
  'requests.withdraw': withdrawRequest,
  'requests.close': closeRequest,
  'requests.archive': archiveRequest,
  'requests.reopen': reopenRequest,
  'requests.addAttachment': addRequestAttachment,
  'requests.voidAttachment': voidRequestAttachment,
  'requests.readAttachment': readRequestAttachment,
  'requests.recordMedium': recordMedium,
  'requests.returnMedium': returnMedium,
  'requests.history': listRequestHistory,
  'requests.revealHistory': revealRequestHistory,
} satisfies HandlersOf<typeof requestContract>
