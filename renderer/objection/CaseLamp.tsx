import type { ObjectionRow } from '../../shared/objection/summary.ts'
import { Lamp } from '../components/mark/Lamp.tsx'
import { DueLamp } from '../frame/day/DueLamp.tsx'
import { objectionWords } from './words.ts'

const words = objectionWords.list

export interface CaseLampProps {
  readonly row: Pick<ObjectionRow, 'state' | 'governing' | 'nationalAge' | 'proposesInquiry'>
}

/** How a case stands: our earliest limit today, otherwise whom it waits for. */
export function CaseLamp({ row }: CaseLampProps) {
  if (row.state === 'closed' || row.state === 'withdrawn') return <Lamp tone="closed">{words.ended}</Lamp>
  if (row.governing !== null) return <DueLamp dueOn={row.governing.dueOn} />
  if (row.proposesInquiry) return <Lamp tone="doubtful">{words.proposesInquiry}</Lamp>
  return (
    <Lamp tone="waiting">
      {row.nationalAge === null ? words.told : objectionWords.workingDays(row.nationalAge)}
    </Lamp>
  )
}
