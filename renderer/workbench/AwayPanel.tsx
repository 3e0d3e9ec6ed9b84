import { useState } from 'react'
import { beijingMinute } from '../../shared/time.ts'
import type { AwaySummary } from '../../shared/workbench/summary.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Line, Quiet } from '../components/layout/layout.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { Strip } from '../frame/page/Strip.tsx'
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
  const { since, receiptsOwed, decisionsOwed, promises } = summary
  return (
    <Strip
      tone="news"
      label={words.title}
      acts={<KeyButton label={words.close} keyLabel="Esc" variant="text" onAct={onClose} />}
    >
      <strong>{words.title}</strong>
      <Quiet>{words.since(since === null ? '' : beijingMinute(since))}</Quiet>
      <CameDue summary={summary} />
      {receiptsOwed > 0 && <Quiet>{words.receipts(receiptsOwed)}</Quiet>}
      {decisionsOwed > 0 && <Quiet>{words.decisions(decisionsOwed)}</Quiet>}
      {promises.map((promise) => (
        <Quiet key={`${promise.requestId}:${promise.at}`}>
          {words.promise(promise.number, promise.words, promise.by)}
        </Quiet>
      ))}
    </Strip>
  )
}

/** The letters and cases whose day came, each a key to its place. */
function CameDue({ summary: { cameDue, objectionLimits } }: Pick<SummaryProps, 'summary'>) {
  const { go } = useNavigation()
  return (
    <>
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
    </>
  )
}
