import type { SessionScreens } from './frame/session/sessionScreens.ts'
import { CeremonyScreen } from './session/CeremonyScreen.tsx'
import { LoginScreen } from './session/LoginScreen.tsx'
import { PasswordDueScreen } from './session/PasswordDueScreen.tsx'

/** The screens of `renderer/session` that stand outside the desk. */
export const sessionScreens: SessionScreens = {
  needsCeremony: CeremonyScreen,
  locked: LoginScreen,
  passwordDue: PasswordDueScreen,
}
