import type { CandidateRow } from '../../../shared/candidate/summary.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { useNavigation } from '../../frame/place/navigation.ts'
import { useMay } from '../../frame/session/useMay.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { place } from '../../place/place.ts'
import { objectionWords as words } from '../words.ts'

export interface ObjectionKeyProps {
  readonly person: Pick<CandidateRow, 'candidateId' | 'state' | 'objectedOn'>
}

/** From a person to the open case about him, or to a new one once a letter of ours has answered him. */
export function ObjectionKey({ person: { candidateId, state, objectedOn } }: ObjectionKeyProps) {
  const { go } = useNavigation()
  const may = useMay()
  const cases = useQuery(
    'objections.list',
    { filter: { candidateId }, offset: 0, limit: 1 },
    { enabled: objectedOn !== null },
  )
  const open = cases.data?.rows[0]
  if (open !== undefined)
    return (
      <KeyButton
        label={words.caseTitle(open.number)}
        onAct={() => go(place.objection.at({ objectionId: open.objectionId }))}
      />
    )
  if (state !== 'answered' || objectedOn !== null || !may('objections.register')) return null
  return (
    <KeyButton
      label={words.list.register}
      onAct={() => go(place.newObjection.at({ candidate: candidateId }))}
    />
  )
}
