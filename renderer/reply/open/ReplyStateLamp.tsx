import type { ReplyState } from '../../../shared/reply/model.ts'
import { Lamp, type LampTone } from '../../components/mark/Lamp.tsx'

const tones: Readonly<Record<ReplyState, LampTone>> = {
  draft: 'note',
  submitted: 'waiting',
  signed: 'normal',
  printing: 'normal',
  sealed: 'normal',
  dispatched: 'closed',
  received: 'closed',
  voided: 'paused',
}

export interface ReplyStateLampProps {
  readonly state: ReplyState
  readonly children: string
  readonly boxed?: boolean
}

/** Where a letter of ours stands. */
export function ReplyStateLamp({ state, children, boxed = false }: ReplyStateLampProps) {
  return (
    <Lamp tone={tones[state]} boxed={boxed}>
      {children}
    </Lamp>
  )
}
