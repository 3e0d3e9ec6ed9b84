import { z } from 'zod'
import { type LifeStep, lifeSteps } from '../deadline/lamp/stepBudgets.ts'

/** Why work on a letter rests by the word of a person; what the records tell by themselves is never typed. Stored. */
export const pauseReasonNames = {
  unitExplains: '等待来文单位说明',
  unitSupplies: '等待来文单位补充材料',
  other: '其他原因',
} as const satisfies Record<string, string>
export type PauseReason = keyof typeof pauseReasonNames
export const PauseReason = z.enum(Object.keys(pauseReasonNames) as [PauseReason, ...PauseReason[]])

/** From which record a pause comes: 故障登记, 退回补正 (of one person, or of all who are left), or a person's word. */
export const PauseSource = z.enum(['outage', 'personReturned', 'allReturned', 'entered'])
export type PauseSource = z.infer<typeof PauseSource>

/** Which acts of the letter rest meanwhile. Source: none, the notice knows no pause; so step budgets rest and no limit moves (推断, domain 3.1); a person who was sent back rests alone, and the letter goes on. */
export function heldSteps(source: PauseSource): readonly LifeStep[] {
  switch (source) {
    case 'outage':
      return ['inquiry']
    case 'personReturned':
      return []
    case 'allReturned':
    case 'entered':
      return lifeSteps
  }
}
