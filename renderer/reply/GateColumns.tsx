import { styled } from '@mui/material/styles'
import type { GateLine, ReplyDetail } from '../../shared/reply/summary.ts'
import { Paragraph } from '../components/layout/layout.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { replyWords } from './words.ts'

const words = replyWords.gate

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: '0.75rem',
  padding: '0.75rem',
  height: '100%',
  boxSizing: 'border-box',
  overflow: 'auto',
  alignContent: 'start',
})
const Side = styled('section')({
  background: 'var(--paper)',
  border: '1px solid var(--line-2)',
  minWidth: 0,
  '& h2': {
    margin: 0,
    padding: '0.375rem 0.75rem',
    fontSize: '1rem',
    borderBottom: '1px solid var(--line-2)',
  },
  '& dl': { margin: 0 },
  '& dt': { padding: '0.375rem 0.75rem 0', fontSize: '0.8125rem', color: 'var(--ink-2)' },
  '& dd': {
    margin: 0,
    padding: '0 0.75rem 0.375rem',
    borderBottom: '1px solid var(--line)',
    lineHeight: 1.6,
    overflowWrap: 'anywhere',
  },
})

/** The disclosure gate (B10): what leaves on the left, what stays on the right, and what the leak scan found above both. */
export function GateColumns({ gate }: { readonly gate: ReplyDetail['gate'] }) {
  return (
    // Longer than the window it scrolls by keyboard, too.
    <Columns tabIndex={0} role="group" aria-label={words.gate}>
      <div style={{ gridColumn: '1 / -1' }}>
        {gate.leaks.length === 0 ? (
          <Lamp tone="done" boxed>
            {words.noLeaks}
          </Lamp>
        ) : (
          <GateSide title={words.leaks} lines={gate.leaks} colour="vermilion" />
        )}
      </div>
      <GateSide title={words.leaving} lines={gate.leaving} colour="blue" />
      <GateSide title={words.held} lines={gate.held} colour="slate" />
    </Columns>
  )
}

interface GateSideProps {
  readonly title: string
  readonly lines: readonly GateLine[]
  readonly colour: 'blue' | 'slate' | 'vermilion'
}

function GateSide({ title, lines, colour }: GateSideProps) {
  return (
    <Side aria-label={title} style={{ borderTop: `4px solid var(--${colour})` }}>
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <Paragraph pad="0.5rem 0.75rem">{words.empty}</Paragraph>
      ) : (
        <dl>
          {lines.map(({ label, detail }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and the list is never reordered
            <div key={index}>
              <dt>{label}</dt>
              <dd>{detail}</dd>
            </div>
          ))}
        </dl>
      )}
    </Side>
  )
}
