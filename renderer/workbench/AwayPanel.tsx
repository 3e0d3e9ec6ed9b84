import { useState } from 'react'
import { beijingMinute } from '../../shared/time.ts'
import type { AwaySummary } from '../../shared/workbench/summary.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Lamp } from '../components/mark/Lamp.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useSession } from '../frame/session/session.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { ClockLamp } from '../objection/open/ClockLamp.tsx'
import { place } from '../place/place.ts'
import { workbenchWords } from './words.ts'

const words = workbenchWords.away

let closedFor = ''

/** 离开期间: what came due, what others owe, what was promised; quiet, once per login, gone by one key. */
export function AwayPanel() {
  const { loggedInAt } = useSession()
  const [closed, setClosed] = useState(closedFor === loggedInAt)
  const away = useQuery('workbench.away', {}, { enabled: !closed })
  const close = () => {
    closedFor = loggedInAt
    setClosed(true)
  }
  const isShown = !closed && away.data !== undefined && hasNews(away.data)
  useKeys('esc', close, { enabled: isShown })
  if (!isShown || away.data === undefined) return null
  return <Summary summary={away.data} onClose={close} />
}

const hasNews = ({ since, cameDue, objectionClocks, promises, ...owed }: AwaySummary) =>
  since !== null &&
  cameDue.length + objectionClocks.length + promises.length + owed.receiptsOwed + owed.decisionsOwed > 0

interface SummaryProps {
  readonly summary: AwaySummary
  onClose(): void
}

function Summary({ summary, onClose }: SummaryProps) {
  const { go } = useNavigation()
  const { since, cameDue, objectionClocks, receiptsOwed, decisionsOwed, promises } = summary
  return (
    <section
      aria-label={words.title}
      style={{
        margin: '0.5rem 0.75rem 0',
        padding: '0.25rem 0.75rem 0.5rem',
        border: '1px solid var(--line)',
        background: 'var(--paper)',
        fontSize: '0.875rem',
        maxHeight: '12rem',
        overflow: 'auto',
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', gap: '0.75rem' }}>
        <strong>{words.title}</strong>
        <span style={{ color: 'var(--ink-2)', flex: 1 }}>
          {words.since(since === null ? '' : beijingMinute(since))}
        </span>
        <KeyButton label={words.close} keyLabel="Esc" variant="text" onAct={onClose} />
      </div>
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 1rem' }}>
        {cameDue.map((letter) => (
          <span
            key={letter.requestId}
            style={{ display: 'inline-flex', alignItems: 'center', gap: '0.25rem' }}
          >
            <Lamp tone={letter.isOverdue ? 'overdue' : 'soon'}>
              {letter.isOverdue ? words.overdue : words.dueToday}
            </Lamp>
            <KeyButton
              label={`${letter.number} ${letter.unitName}`}
              variant="text"
              onAct={() => go(place.request.at({ requestId: letter.requestId, panel: 'deadline' }))}
            />
          </span>
        ))}
        {objectionClocks.map((clock) => (
          <span
            key={`clock:${clock.clockId}`}
            style={{ display: 'inline-flex', alignItems: 'center', gap: '0.25rem' }}
          >
            <ClockLamp clock={clock} />
            <KeyButton
              label={`${clock.number} ${clock.what}`}
              variant="text"
              onAct={() => go(place.objection.at({ objectionId: clock.objectionId }))}
            />
          </span>
        ))}
      </div>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 1rem', color: 'var(--ink-2)' }}>
        {receiptsOwed > 0 && <span>{words.receipts(receiptsOwed)}</span>}
        {decisionsOwed > 0 && <span>{words.decisions(decisionsOwed)}</span>}
        {promises.map((promise) => (
          <span key={`${promise.requestId}:${promise.at}`}>
            {words.promise(promise.number, promise.words, promise.by)}
          </span>
        ))}
      </div>
    </section>
  )
}
