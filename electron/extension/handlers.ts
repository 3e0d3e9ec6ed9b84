import type { extensionContract } from '../../shared/extension/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { decideExtension } from './decideExtension.ts'
import { recordTalk } from './recordTalk.ts'
import { previewExtension, requestExtension } from './requestExtension.ts'
import { proposeForOutage, viewExtensions } from './viewExtensions.ts'

/** Who answers the channels of 延期. */
export const extensionHandlers = {
  'extensions.ofLetter': viewExtensions,
  'extensions.preview': previewExtension,
  'extensions.recordTalk': recordTalk,
  'extensions.request': requestExtension,
  'extensions.decide': decideExtension,
  'extensions.forOutage': proposeForOutage,
} satisfies HandlersOf<typeof extensionContract>
