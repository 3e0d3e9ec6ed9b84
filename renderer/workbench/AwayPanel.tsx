import { useState } from 'react'
import { beijingMinute } from '../../shared/time.ts'
import type { AwaySummary } from '../../shared/workbench/summary.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Block, Line, Quiet } from '../components/layout/layout.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useSession } from '../frame/session/session.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { LimitLamp } from '../objection/open/LimitLamp.tsx'
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

const hasNews = ({ since, cameDue, objectionLimits, promises, ...owed }: AwaySummary) =>
  since !== null &&
  cameDue.length + objectionLimits.length + promises.length + owed.receiptsOwed + owed.decisionsOwed > 0

interface SummaryProps {
  readonly summary: AwaySummary
  onClose(): void
}

function Summary({ summary, onClose }: SummaryProps) {
  const { go } = useNavigation()
  const { since, cameDue, objectionLimits, receiptsOwed, decisionsOwed, promises } = summary
  return (
    <Block
      aria-label={words.title}
      as="section"
      margin="0.5rem 0.75rem 0"
      pad="0.25rem 0.75rem 0.5rem"
      rule="box"
      ground="paper"
      size="0.875rem"
      most="12rem"
      scrolls
    >
      <Line align="center" gap="0.75rem">
        <strong>{words.title}</strong>
        <Quiet grow>{words.since(since === null ? '' : beijingMinute(since))}</Quiet>
        <KeyButton label={words.close} keyLabel="Esc" variant="text" onAct={onClose} />
      </Line>
      <Line wrap align="center" gap="0 1rem">
        {cameDue.map((letter) => (
          <Line key={letter.requestId} as="span" align="center" gap="0.25rem" inline>
            <Lamp tone={letter.isOverdue ? 'overdue' : 'soon'}>
              {letter.isOverdue ? words.overdue : words.dueToday}
            </Lamp>
            <KeyButton
              label={`${letter.number} ${letter.unitName}`}
              variant="text"
              onAct={() => go(place.request.at({ requestId: letter.requestId, panel: 'deadline' }))}
            />
          </Line>
        ))}
        {objectionLimits.map((limit) => (
          <Line key={`limit:${limit.limitId}`} as="span" align="center" gap="0.25rem" inline>
            <LimitLamp limit={limit} />
            <KeyButton
              label={`${limit.number} ${limit.what}`}
              variant="text"
              onAct={() => go(place.objection.at({ objectionId: limit.objectionId }))}
            />
          </Line>
        ))}
      </Line>
      <Line wrap gap="0 1rem" tone="ink-2">
        {receiptsOwed > 0 && <span>{words.receipts(receiptsOwed)}</span>}
        {decisionsOwed > 0 && <span>{words.decisions(decisionsOwed)}</span>}
        {promises.map((promise) => (
          <span key={`${promise.requestId}:${promise.at}`}>
            {words.promise(promise.number, promise.words, promise.by)}
          </span>
        ))}
      </Line>
    </Block>
  )
}
