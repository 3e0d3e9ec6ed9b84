import { pageSizeLimit } from '../../../shared/inquiry/model.ts'
import type { BatchDetail } from '../../../shared/inquiry/summary.ts'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { FormSheet } from '../../components/field/FormRow.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { Block } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useUndo } from '../../frame/useUndo.ts'
import { useCommand } from '../../ipc/useCommand.ts'
import { AsOfRow } from '../evidence/AsOfRow.tsx'
import { EvidenceRows } from '../evidence/EvidenceRows.tsx'
import { useAsOf } from '../evidence/useAsOf.ts'
import type { ChosenEvidence } from '../evidence/useEvidence.ts'
import { inquiryWords } from '../words.ts'

const words = inquiryWords.page

export interface PagePaneProps {
  readonly batch: BatchDetail
  readonly checked: ReadonlySet<string | number>
  onCheck(keys: ReadonlySet<string | number>): void
  readonly evidence: ChosenEvidence
}

/** One page of the national system's answer, nobody on it listed: ticked at the left, proved by one page of evidence. */
export function PagePane({ batch, checked, onCheck, evidence }: PagePaneProps) {
  const { batchId, asOf, confirm, act, blocked } = usePagePane({ batch, checked, onCheck, evidence })
  return (
    <>
      <Block grow shrinks scrolls pad="0 0.75rem 0.75rem">
        <p>{words.what}</p>
        <EntryForm keep="here" label={inquiryWords.batch.way.page}>
          <FormSheet>
            <AsOfRow asOf={asOf} span={2} />
            <EvidenceRows batchId={batchId} evidence={batch.evidence} chosen={evidence} required />
          </FormSheet>
        </EntryForm>
        <ErrorNotice error={confirm.error} />
      </Block>
      <ActionBar
        primary={
          <PrimaryAction label={words.act} pending={confirm.isPending} blocked={blocked()} onAct={act} />
        }
      />
    </>
  )
}

function usePagePane({ batch, checked, onCheck, evidence }: PagePaneProps) {
  const { batchId } = batch
  const offerUndo = useUndo('inquiries.voidResults')
  const asOf = useAsOf()
  const candidateIds = [...checked].filter((key) => typeof key === 'number')
  const confirm = useCommand('inquiries.confirmPage', {
    onDone: (_, confirmed) => {
      offerUndo(words.done(confirmed.candidateIds.length), {
        batchId,
        candidateIds: confirmed.candidateIds,
        reason: inquiryWords.person.undoReason,
      })
      onCheck(new Set())
      evidence.turnTo(evidence.page === null ? null : evidence.page + 1)
      asOf.refresh()
    },
  })
  const act = () => {
    const { evidenceId, page } = evidence
    if (evidenceId !== null && asOf.at !== null)
      confirm.mutate({ batchId, candidateIds, queriedAt: asOf.at, evidenceId, evidencePage: page })
  }
  const blocked = () => {
    if (candidateIds.length === 0) return words.noneChosen
    if (candidateIds.length > pageSizeLimit) return words.tooMany(candidateIds.length)
    if (evidence.evidenceId === null) return words.noEvidence
    return asOf.at === null ? inquiryWords.person.asOfMissing : undefined
  }
  return { batchId, asOf, confirm, act, blocked }
}
