import { styled } from '@mui/material/styles'
import type { Approval } from '../../shared/approval/model.ts'
import { Block } from '../components/layout/layout.tsx'
import { approvalWords as words } from './words.ts'

const Sheet = styled('section')({
  flex: 'none',
  maxHeight: '45%',
  overflow: 'auto',
  padding: '0.5rem 0.75rem',
  borderTop: '1px solid var(--line-2)',
  background: 'var(--paper)',
  lineHeight: 1.6,
  '& dl': { display: 'grid', gridTemplateColumns: '6rem minmax(0, 1fr)', margin: 0 },
  '& dt': { color: 'var(--ink-2)' },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
  '& table': { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', marginTop: '0.25rem' },
  '& th, & td': {
    border: '1px solid var(--line)',
    padding: '0.125rem 0.5rem',
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    fontWeight: 'inherit',
  },
  '& thead th, & tbody th': { background: 'var(--paper-2)', color: 'var(--ink-2)' },
  '& th:first-of-type': { width: '9rem' },
})

/** Everything about one proposal that its second person has to see before deciding: the whole sentence, field by field, what stands in the way. */
export function ApprovalSheet({ approval }: { readonly approval: Approval }) {
  const { confirmedBy, obstacle, decisionReason, changes } = approval
  return (
    <Sheet aria-label={words.detail}>
      <dl>
        <dt>{words.words}</dt>
        <dd>{approval.words}</dd>
        <dt>{words.reason}</dt>
        <dd>{approval.reason}</dd>
        <dt>{words.confirmer}</dt>
        <dd>{confirmedBy}</dd>
        {obstacle !== null && (
          <>
            <Block as="dt" tone="vermilion">
              {words.obstacle}
            </Block>
            <dd role="status">{obstacle}</dd>
          </>
        )}
        {decisionReason !== null && (
          <>
            <dt>{words.decisionReason}</dt>
            <dd>{decisionReason}</dd>
          </>
        )}
      </dl>
      {changes.length > 0 && (
        <table aria-label={words.changes}>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Sheet>
  )
}
