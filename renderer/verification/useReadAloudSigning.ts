import { useState } from 'react'
import type { SecondPersonCredentials } from '../form/SecondPersonDialog.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { verificationWords } from './words.ts'

const words = verificationWords.aloud
const mostAtOnce = 20

/** What the two are asked for now; a reason says that they disagree with the screen. */
type Step =
  | { readonly kind: 'reason' }
  | { readonly kind: 'sign'; readonly candidateIds: readonly number[]; readonly reason: string }

/** Collects the persons that were read aloud until both people sign for them; listed ones are signed at once and alone. */
export function useReadAloudSigning({ candidateId, onNext }: ReadAloudProps) {
  const [read, setRead] = useState<readonly number[]>([])
  const [step, setStep] = useState<Step | null>(null)
  const status = useStatus()
  const sign = useCommand('verifications.recordReadAloud', {
    onDone: (results, { candidateIds, agreed }) => {
      const left = read.filter((id) => !candidateIds.includes(id))
      setRead(left)
      setStep(null)
      status.say(agreed ? words.signed(results.length) : words.disagreed)
      if (candidateIds.includes(candidateId)) onNext([...left, ...candidateIds])
    },
  })
  const ask = (candidateIds: readonly number[], reason = '') => {
    sign.reset()
    setStep({ kind: 'sign', candidateIds, reason })
  }
  return {
    read,
    step,
    take: (isListed: boolean) => {
      if (isListed) return ask([candidateId])
      const all = [...read.filter((id) => id !== candidateId), candidateId]
      setRead(all)
      if (all.length >= mostAtOnce) ask(all)
      else onNext(all)
    },
    signRead: () => ask(read),
    disagree: () => setStep({ kind: 'reason' }),
    giveReason: (reason: string) => ask([candidateId], reason),
    confirm: (partner: SecondPersonCredentials) => {
      if (step?.kind !== 'sign') return
      const { candidateIds, reason } = step
      sign.mutate({ candidateIds: [...candidateIds], agreed: reason === '', partner, reason })
    },
    cancel: () => setStep(null),
    isPending: sign.isPending,
    error: sign.error,
  }
}

export interface ReadAloudProps {
  readonly candidateId: number
  /** Goes to the next person who is not among these. */
  onNext(read: readonly number[]): void
}
