import { KeyButton } from '../../components/act/KeyButton.tsx'
import { Column, Quiet } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useQuery } from '../../ipc/useQuery.ts'
import { place } from '../../place/place.ts'
import type { Address } from '../../place/screenPath.ts'
import { zhCN } from '../../text/zhCN.ts'

const words = zhCN.palette
/** As many as there are digits. */
const shown = 9

export interface FoundPeopleProps {
  readonly text: string
  onGo(address: Address): void
}

/** Persons by what was typed, looked up once and on purpose: the trail notes the words' digest and who was shown, as in 台账检索. */
export function FoundPeople({ text, onGo }: FoundPeopleProps) {
  const found = useQuery('searches.persons', { text, offset: 0, limit: shown }, { fresh: true })
  const rows = found.data?.rows ?? []
  return (
    <Column gap="0.25rem" align="start">
      <ErrorNotice error={found.error} />
      <Quiet role="status">
        {found.data === undefined ? zhCN.act.reading : words.found(found.data.total, rows.length)}
      </Quiet>
      {rows.map((person) => (
        <KeyButton
          key={person.candidateId}
          label={`${person.name}　${person.maskedNumber}　${person.intakeNumber}　${person.unitName}`}
          variant="text"
          onAct={() => onGo(place.request.at({ requestId: person.requestId, panel: 'roster' }))}
        />
      ))}
    </Column>
  )
}
