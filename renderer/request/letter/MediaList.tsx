import { useState } from 'react'
import type { Medium, RequestDetail } from '../../../shared/request/summary.ts'
import { beijingMinute } from '../../../shared/time.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { Block, Line, Paragraph } from '../../components/layout/layout.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { requestWords } from '../words.ts'
import { FieldsDialog } from './FieldsDialog.tsx'

const { letter: words, acts } = requestWords

export interface MediaListProps {
  readonly letter: RequestDetail
  readonly mayChange: boolean
}

/** 移动介质登记: who brought what, and whether it went back. */
export function MediaList({ letter, mayChange }: MediaListProps) {
  const { requestId, media, leaving, setLeaving, adding, setAdding, add, giveBack, isOpen } = useMediaList({
    letter,
  })
  return (
    <>
      {media.length === 0 && <Paragraph pad="0.375rem 0.5rem">{words.noMedia}</Paragraph>}
      {media.map((medium) => (
        <Line key={medium.mediumId} wrap align="center" gap="0 0.75rem" pad="0.25rem 0.5rem">
          <Block as="span" grow>
            {medium.description}：{medium.contents}（{medium.bringer}，{beijingMinute(medium.receivedAt)}）
          </Block>
          {medium.returnedAt === null ? (
            <>
              <Lamp tone="soon">{words.here}</Lamp>
              {mayChange && (
                <KeyButton label={words.giveBack} variant="text" onAct={() => setLeaving(medium)} />
              )}
            </>
          ) : (
            <Lamp tone="closed">{words.back(medium.returnedTo ?? '', beijingMinute(medium.returnedAt))}</Lamp>
          )}
        </Line>
      ))}
      {mayChange && isOpen && (
        <KeyButton label={words.addMedium} variant="text" onAct={() => setAdding(true)} />
      )}
      {adding && (
        <FieldsDialog
          title={acts.mediumTitle}
          act={acts.mediumAct}
          fields={[
            { name: 'bringer', label: acts.bringer },
            { name: 'description', label: acts.description, hint: acts.descriptionHint },
            { name: 'contents', label: acts.contents, hint: acts.contentsHint },
          ]}
          pending={add.isPending}
          error={add.error}
          onCancel={() => setAdding(false)}
          onConfirm={(values) => add.mutate({ requestId, ...values })}
        />
      )}
      {leaving !== null && (
        <FieldsDialog
          title={acts.giveBackTitle}
          act={acts.giveBackAct}
          fields={[{ name: 'returnedTo', label: acts.returnedTo, start: leaving.bringer }]}
          pending={giveBack.isPending}
          error={giveBack.error}
          onCancel={() => setLeaving(null)}
          onConfirm={({ returnedTo }) =>
            giveBack.mutate({ requestId, mediumId: leaving.mediumId, returnedTo })
          }
        />
      )}
    </>
  )
}

function useMediaList({ letter }: Pick<MediaListProps, 'letter'>) {
  const { requestId, media, state } = letter
  const status = useStatus()
  const [leaving, setLeaving] = useState<Medium | null>(null)
  const [adding, setAdding] = useState(false)
  const add = useCommand('requests.recordMedium', {
    onDone: () => {
      setAdding(false)
      status.say(acts.mediumDone)
    },
  })
  const giveBack = useCommand('requests.returnMedium', {
    onDone: () => {
      setLeaving(null)
      status.say(acts.giveBackDone)
    },
  })
  const isOpen = state === 'registered' || state === 'admitted' || state === 'closed'
  return { requestId, media, leaving, setLeaving, adding, setAdding, add, giveBack, isOpen }
}
