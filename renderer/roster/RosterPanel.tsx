import { useState } from 'react'
import { CorrectionsView } from '../candidate/open/CorrectionsView.tsx'
import { useTold } from '../frame/place/navigation.ts'
import { place as at } from '../place/place.ts'
import type { FilePanelProps } from '../request/open/filePanel.ts'
import { EntryView } from './arrival/EntryView.tsx'
import { ImportView } from './arrival/ImportView.tsx'
import { LedgerView } from './ledger/LedgerView.tsx'
import { PreviewView } from './preview/PreviewView.tsx'
import { ProofreadView } from './proofread/ProofreadView.tsx'
import type { RosterPlace } from './rosterPlace.ts'

/** 名单: the persons of one letter, how they came in, and their comparison with the sealed paper. */
export function RosterPanel({ requestId }: FilePanelProps) {
  const { typing } = useTold(at.request)
  const [place, setPlace] = useState<RosterPlace>(
    typing === undefined ? { at: 'ledger' } : { at: 'entry', kind: typing },
  )
  const shared = { requestId, onPlace: setPlace }
  switch (place.at) {
    case 'ledger':
      return <LedgerView {...shared} />
    case 'import':
      return <ImportView {...shared} kind={place.kind} />
    case 'entry':
      return <EntryView {...shared} kind={place.kind} />
    case 'preview':
      return <PreviewView {...shared} start={place.summary} from={place.from} />
    case 'proofread':
      return <ProofreadView {...shared} rosterId={place.rosterId} />
    case 'corrections':
      return <CorrectionsView requestId={requestId} onLeave={() => setPlace({ at: 'ledger' })} />
  }
}
