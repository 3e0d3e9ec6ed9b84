import { useState } from 'react'
import type { BatchDetail } from '../../../shared/inquiry/summary.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { choicesOf } from '../../components/field/choices.ts'
import { Block, Column, Line, Paragraph } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { ReasonDialog } from '../../form/ReasonDialog.tsx'
import { useNavigation } from '../../frame/place/navigation.ts'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { place } from '../../place/place.ts'
import { useHandOver } from '../../user/open/useHandOver.ts'
import { useEvidence } from '../evidence/useEvidence.ts'
import { FilePane } from '../file/FilePane.tsx'
import { ListPane } from '../file/ListPane.tsx'
import { PagePane } from '../file/PagePane.tsx'
import { PersonPane } from '../person/PersonPane.tsx'
import { inquiryWords } from '../words.ts'

const words = inquiryWords.batch
const ways = choicesOf(words.way)

/** The ways in which results come in, and the list that goes out. */
export type Way = keyof typeof words.way

export interface BatchWorkProps {
  readonly batch: BatchDetail
  readonly way: Way
  onWay(way: Way): void
  readonly personId: number | null
  onPerson(candidateId: number | null): void
  readonly checked: ReadonlySet<string | number>
  onCheck(keys: ReadonlySet<string | number>): void
}

/** The right side of a batch: one person at a time, a page, a result file, or the working list. */
export function BatchWork(props: BatchWorkProps) {
  const work = useBatchWork(props)
  return (
    <Column tall shrinks>
      <Line align="center" gap="0.5rem" padEnd="0.5rem">
        <Block grow>
          <ChoiceField
            name="way"
            label={words.ways}
            value={work.way}
            choices={work.mayWork ? ways : ways.slice(0, 1)}
            numbered={false}
            onCommit={work.onWay}
          />
        </Block>
        {work.batch.state === 'open' && work.batch.open === 0 && (
          <KeyButton
            label={words.close}
            variant="text"
            onAct={() => work.close.mutate({ batchId: work.batchId })}
          />
        )}
        {work.batch.state === 'open' && (
          <KeyButton label={words.cancel} variant="text" onAct={() => work.setCancelling(true)} />
        )}
        <KeyButton label={words.back} variant="text" onAct={() => work.go(place.inquiries.at())} />
      </Line>
      {!work.batch.isMine && (
        <Paragraph pad="0 0.75rem" tone="amber">
          {words.notMine(work.batch.inquirer)}
        </Paragraph>
      )}
      <ErrorNotice error={work.close.error} />
      <Column grow shrinks>
        {work.way === 'person' && (
          <PersonPane
            batch={work.batch}
            personId={work.personId}
            onPerson={work.onPerson}
            evidence={work.evidence}
          />
        )}
        {work.way === 'page' && (
          <PagePane
            batch={work.batch}
            checked={work.checked}
            onCheck={work.onCheck}
            evidence={work.evidence}
          />
        )}
        {work.way === 'file' && <FilePane batch={work.batch} evidence={work.evidence} />}
        {work.way === 'list' && <ListPane batch={work.batch} />}
      </Column>
      <ReasonDialog
        open={work.cancelling}
        title={words.cancelTitle}
        consequence={words.cancelWhat}
        confirmLabel={words.cancelTitle}
        phrases={words.cancelPhrases}
        minLength={2}
        pending={work.cancel.isPending}
        error={work.cancel.error}
        onConfirm={(reason) => work.cancel.mutate({ batchId: work.batchId, reason })}
        onCancel={() => work.setCancelling(false)}
      />
    </Column>
  )
}

function useBatchWork(props: BatchWorkProps) {
  const { batch, onWay, personId, onPerson, checked, onCheck } = props
  const { batchId } = batch
  const { go } = useNavigation()
  const status = useStatus()
  const evidence = useEvidence(batchId)
  const [cancelling, setCancelling] = useState(false)
  const cancel = useCommand('inquiries.cancel', {
    onDone: () => {
      status.say(words.cancelled)
      go(place.inquiries.at())
    },
  })
  const handOver = useHandOver('verifier')
  const close = useCommand('inquiries.close', { onDone: () => status.say(handOver(words.closed)) })
  const mayWork = batch.state === 'open' && batch.isMine
  const way = mayWork ? props.way : 'person'
  return {
    batch,
    onWay,
    personId,
    onPerson,
    checked,
    onCheck,
    batchId,
    go,
    evidence,
    cancelling,
    setCancelling,
    cancel,
    close,
    mayWork,
    way,
  }
}
