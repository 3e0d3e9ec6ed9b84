import { Lamp } from '../../components/mark/Lamp.tsx'
import { candidateWords } from '../words.ts'

const words = candidateWords.objection

export interface ObjectionMarkProps {
  /** Since when the record carries 异议标注; null shows nothing. */
  readonly since: string | null
}

/** 异议标注, wherever the result of a person is shown. */
export function ObjectionMark({ since }: ObjectionMarkProps) {
  if (since === null) return null
  return (
    <span title={words.since(since)}>
      <Lamp tone="doubtful">{words.mark}</Lamp>
    </span>
  )
}
