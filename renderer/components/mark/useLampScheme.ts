import { createContext, useContext } from 'react'
import { defaultLampScheme, type LampScheme } from '../../../shared/deadline/lamp/lampScheme.ts'

/** The lamps in force; the delivered ones before somebody has logged in. */
export const LampSchemeContext = createContext<LampScheme>(defaultLampScheme)

/** When lamps turn and what they look like. */
export function useLampScheme(): LampScheme {
  return useContext(LampSchemeContext)
}
