import type { CorrectionPreview } from '../../../shared/request/contract.ts'
import { Paragraph } from '../../components/layout/layout.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { requestWords } from '../words.ts'

const words = requestWords.register

export interface ConsequencesProps {
  readonly preview: CorrectionPreview | undefined
}

/** 原来 and 现在 of a correction, and what follows from it, before it is saved. */
export function Consequences({ preview }: ConsequencesProps) {
  if (preview === undefined) return <span>{words.computing}</span>
  const { changes, follows, needsSecondPerson, obstacle } = preview
  return (
    <div>
      <Table label={words.changedFields} rows={changes} />
      {follows.length > 0 && <Table label={words.followingFields} rows={follows} />}
      <Paragraph margin="0.25rem 0 0">
        {obstacle === null ? (
          needsSecondPerson ? (
            words.changeBySecond
          ) : (
            words.changeConsequence
          )
        ) : (
          <Lamp tone="doubtful">{obstacle}</Lamp>
        )}
      </Paragraph>
    </div>
  )
}

interface TableProps {
  readonly label: string
  readonly rows: CorrectionPreview['changes']
}

function Table({ label, rows }: TableProps) {
  return (
    <table aria-label={label} style={{ width: '100%', borderCollapse: 'collapse', marginBottom: '0.25rem' }}>
      <thead>
        <tr style={{ color: 'var(--ink-2)', textAlign: 'left' }}>
          <th>{label}</th>
          <th>{words.was}</th>
          <th>{words.is}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, before, after }) => (
          <tr key={field} style={{ borderTop: '1px solid var(--line)', verticalAlign: 'top' }}>
            <td>{field}</td>
            <td>{before}</td>
            <td>
              <strong>{after}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
