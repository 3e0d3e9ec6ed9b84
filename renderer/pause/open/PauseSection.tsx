import { useState } from 'react'
import type { PauseView } from '../../../shared/pause/contract.ts'
import { beijingMinute } from '../../../shared/time.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { Block, Line, Quiet } from '../../components/layout/layout.tsx'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { useMay } from '../../frame/session/useMay.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { EndPauseDialog } from '../EndPauseDialog.tsx'
import { OpenPauseDialog } from '../OpenPauseDialog.tsx'
import { pauseWords as words } from '../words.ts'

/** 暂停 of a letter: what held it up and what that makes of its age, with the keys to write one down and to end it. */
export function PauseSection({ requestId }: { readonly requestId: number }) {
  const { isOpening, setIsOpening, ending, setEnding, file, pauses, age, mayWrite, lasting } =
    usePauseSection({ requestId })
  return (
    <>
      <h2>
        {words.section}
        <Quiet as="small" weight={400}>
          {'　'}
          {words.explain}
        </Quiet>
      </h2>
      <ErrorNotice error={file.error} onRetry={() => void file.refetch()} />
      {pauses.length === 0 ? <EmptyState>{words.none}</EmptyState> : <PauseTable pauses={pauses} />}
      <Line wrap align="center" gap="0 0.75rem">
        {age !== null && pauses.length > 0 && <span>{words.age(age.sinceReceipt, age.paused, age.net)}</span>}
        {mayWrite && (
          <KeyButton
            label={lasting === undefined ? words.open.act : words.end.act}
            keys="alt+z"
            keyLabel={words.open.key}
            variant="text"
            onAct={() => (lasting === undefined ? setIsOpening(true) : setEnding(lasting))}
          />
        )}
      </Line>
      {isOpening && <OpenPauseDialog requestId={requestId} onClose={() => setIsOpening(false)} />}
      {ending !== null && ending.pauseId !== null && (
        <EndPauseDialog
          requestId={requestId}
          pauseId={ending.pauseId}
          reason={ending.reason}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  )
}

function usePauseSection({ requestId }: { readonly requestId: number }) {
  const may = useMay()
  const [isOpening, setIsOpening] = useState(false)
  const [ending, setEnding] = useState<PauseView | null>(null)
  const file = useQuery('pauses.ofLetter', { requestId }, { keepOld: true, fresh: true })
  const pauses = file.data?.pauses ?? []
  const age = file.data?.age ?? null
  const mayWrite = file.data?.isOpen === true && may('pauses.open')
  const lasting = pauses.find(({ pauseId, to }) => pauseId !== null && to === null)
  return { isOpening, setIsOpening, ending, setEnding, file, pauses, age, mayWrite, lasting }
}

function PauseTable({ pauses }: { readonly pauses: readonly PauseView[] }) {
  return (
    <table aria-label={words.section}>
      <thead>
        <tr>
          {Object.values(words.columns).map((title) => (
            <th key={title}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pauses.map(({ pauseId, source, reason, from, to, workingDays, by, at }) => (
          <tr key={`${source}:${pauseId ?? `${from}:${to}:${reason}`}`}>
            <td>{reason}</td>
            <Block as="td" white="nowrap">
              {from}
            </Block>
            <Block as="td" white="nowrap">
              {to ?? <Lamp tone="paused">{words.lasting}</Lamp>}
            </Block>
            <td>{words.days(workingDays)}</td>
            <td>{words.scopes[source]}</td>
            <td>{by === null ? words.derived : `${by} ${at === null ? '' : beijingMinute(at).slice(5)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
