import type { Step } from '../components/mark/Stepper.tsx'
import { rosterWords } from './words.ts'

const order = ['file', 'check', 'commit'] as const

/** The steps of the import with one of them current. */
export function importSteps(current: (typeof order)[number]): readonly Step[] {
  const at = order.indexOf(current)
  return order.map((key, index) => ({
    key,
    title: rosterWords.wizard.steps[key],
    state: index < at ? 'done' : index === at ? 'current' : 'waiting',
  }))
}
