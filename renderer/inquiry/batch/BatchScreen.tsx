import { useState } from 'react'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { TwoPane } from '../../frame/page/TwoPane.tsx'
import { useIdParam } from '../../frame/place/navigation.ts'
import { useSession } from '../../frame/session/session.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { place } from '../../place/place.ts'
import { inquiryWords } from '../words.ts'
import { BatchPersonList } from './BatchPersonList.tsx'
import { BatchWork, type Way } from './BatchWork.tsx'

const words = inquiryWords.batch

/** One batch at work: its persons left, the person being looked up right. */
export function BatchScreen() {
  const batchId = useIdParam(place.batch, 'batchId')
  return batchId === null ? null : <OpenBatch key={batchId} batchId={batchId} />
}

function OpenBatch({ batchId }: { readonly batchId: number }) {
  const { mode } = useSession()
  const [way, setWay] = useState<Way>('person')
  const [personId, setPersonId] = useState<number | null>(null)
  const [checked, setChecked] = useState<ReadonlySet<string | number>>(new Set())
  const batch = useQuery('inquiries.get', { batchId }, { keepOld: true })
  if (batch.data === undefined)
    return <ErrorNotice error={batch.error} onRetry={() => void batch.refetch()} />
  return (
    <TwoPane
      name="batch"
      folds
      left={
        <BatchPersonList
          batch={batch.data}
          personId={personId}
          onPerson={setPersonId}
          {...(way === 'page' ? { checked, onCheck: setChecked } : {})}
        />
      }
      leftLabel={words.label}
      right={
        <BatchWork
          key={mode}
          batch={batch.data}
          way={way}
          onWay={setWay}
          personId={personId}
          onPerson={setPersonId}
          checked={checked}
          onCheck={setChecked}
        />
      }
      rightLabel={words.work}
    />
  )
}
