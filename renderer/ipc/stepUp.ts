import { createContext, useContext } from 'react'

/** Asks the person for the password once more; true when the core accepted it. */
export type AskStepUp = () => Promise<boolean>

export const StepUpContext = createContext<AskStepUp | null>(null)

/** How to prove the person again, null where nobody can be asked (before login). */
export function useStepUp(): AskStepUp | null {
  return useContext(StepUpContext)
}
