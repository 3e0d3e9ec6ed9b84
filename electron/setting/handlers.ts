import type { settingContract } from '../../shared/setting/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { listSettings } from './listSettings.ts'
import { proposeSetting } from './proposeSetting.ts'

/** Who answers the channels of this subject. */
export const settingHandlers = {
  'settings.list': listSettings,
  'settings.propose': proposeSetting,
} satisfies HandlersOf<typeof settingContract>
