import { reviewStageNames } from '../../shared/review/model.ts'
import { reviewStages } from '../../shared/review/stages.ts'
import type { ReviewSubject } from '../../shared/review/summary.ts'
import { Stepper } from '../components/mark/Stepper.tsx'
import { reviewWords as words } from './words.ts'

/** The three stages with the names of those who signed; their opinions stay sealed until one's own is saved. */
export function StageThread({ person }: { readonly person: ReviewSubject }) {
  const steps = reviewStages.map((stage) => {
    const signed = person.signed.find((other) => other.stage === stage)
    const isDue = stage === person.stage
    return {
      key: stage,
      title: reviewStageNames[stage],
      note: signed !== undefined ? `${signed.reviewer} · ${words.sealed}` : isDue ? words.mine : words.later,
      state: signed !== undefined ? ('done' as const) : isDue ? ('current' as const) : ('waiting' as const),
    }
  })
  return <Stepper label={words.stages} steps={steps} />
}
