import type { requestContract } from '../../shared/request/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { addRequestAttachment } from './addRequestAttachment.ts'
import { admitRequest } from './admitRequest.ts'
import { archiveRequest } from './archiveRequest.ts'
import { changeRequest } from './changeRequest.ts'
import { closeRequest } from './closeRequest.ts'
import { getRequest } from './getRequest.ts'
import { listRequestHistory } from './listRequestHistory.ts'
import { listRequests } from './listRequests.ts'
import { previewChange } from './previewChange.ts'
import { previewRegistration } from './previewRegistration.ts'
import { proposeSpecial } from './proposeSpecial.ts'
import { readRequestAttachment } from './readRequestAttachment.ts'
import { recordMedium } from './recordMedium.ts'
import { recordOriginal } from './recordOriginal.ts'
import { registerRequest } from './registerRequest.ts'
import { reopenRequest } from './reopenRequest.ts'
import { returnMedium } from './returnMedium.ts'
import { returnRequest } from './returnRequest.ts'
import { revealRequestHistory } from './revealRequestHistory.ts'
import { voidRequestAttachment } from './voidRequestAttachment.ts'
import { withdrawRequest } from './withdrawRequest.ts'

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
