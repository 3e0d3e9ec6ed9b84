import { useState } from 'react'
import type { ResultMapping } from '../../../shared/inquiry/resultFile.ts'
import type { BatchDetail } from '../../../shared/inquiry/summary.ts'
import { FileDrop } from '../../components/act/FileDrop.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { PickerField } from '../../components/field/PickerField.tsx'
import { Column, Paragraph } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { AsOfRow } from '../evidence/AsOfRow.tsx'
import { useAsOf } from '../evidence/useAsOf.ts'
import type { ChosenEvidence } from '../evidence/useEvidence.ts'
import { inquiryWords } from '../words.ts'
import { FileMapping } from './FileMapping.tsx'
import { FileRows } from './FileRows.tsx'

const words = inquiryWords.file
const pageSize = 100
const tables: readonly string[] = ['application/zip', 'application/x-ole-storage', 'text/plain']

export interface FilePaneProps {
  readonly batch: BatchDetail
  readonly evidence: ChosenEvidence
}

/** A result file of the national system: columns, words, preview, and then all or nothing. */
export function FilePane({ batch, evidence }: FilePaneProps) {
  const pane = useFilePane({
    batch,
    evidence,
  })
  return (
    <>
      <Column grow shrinks scrolls pad="0 0.75rem">
        <Paragraph margin="0.25rem 0">{words.what}</Paragraph>
        <FileSheet evidence={evidence} pane={pane} />
        <ErrorNotice error={evidence.error ?? pane.preview.error ?? pane.commit.error} />
        {pane.seen !== undefined && (
          <FileRows
            preview={pane.seen}
            paging={{ page: pane.page, pageSize, total: pane.seen.total, onPage: pane.setPage }}
          />
        )}
      </Column>
      <FileActs pane={pane} />
    </>
  )
}

function FileActs({ pane }: { readonly pane: FilePaneState }) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.act(pane.seen?.counts.commit ?? 0)}
          pending={pane.commit.isPending}
          blocked={pane.blocked()}
          onAct={pane.act}
        />
      }
    />
  )
}

function FileSheet({ pane, evidence }: { readonly pane: FilePaneState } & Pick<FilePaneProps, 'evidence'>) {
  return (
    <FormSheet>
      <FormRow label={words.choose}>
        <PickerField
          name="resultFile"
          value={pane.file?.evidenceId ?? null}
          options={pane.files.map(({ evidenceId: id, name }) => ({ id, label: name }))}
          onCommit={(id) => {
            pane.setMapping(null)
            evidence.choose(id)
          }}
        />
      </FormRow>
      <AsOfRow asOf={pane.asOf} />
      <FormRow label="" span={2} group>
        <FileDrop
          label={words.drop}
          hint={words.dropHint}
          disabled={evidence.pending}
          onFiles={(chosen) => {
            pane.setMapping(null)
            evidence.add(chosen)
          }}
        />
      </FormRow>
      {pane.seen !== undefined && <FileMapping preview={pane.seen} onMapping={pane.setMapping} />}
    </FormSheet>
  )
}

type FilePaneState = ReturnType<typeof useFilePane>

function useFilePane({ batch, evidence }: FilePaneProps) {
  const { batchId } = batch
  const status = useStatus()
  const asOf = useAsOf()
  const [mapping, setMapping] = useState<ResultMapping | null>(null)
  const [page, setPage] = useState(0)
  const files = batch.evidence.filter(({ mediaType }) => tables.includes(mediaType))
  const file = files.find(({ evidenceId }) => evidenceId === evidence.evidenceId)
  const evidenceId = file?.evidenceId ?? 0
  const preview = useQuery(
    'inquiries.previewFile',
    { batchId, evidenceId, mapping, offset: page * pageSize, limit: pageSize },
    { enabled: file !== undefined, keepOld: true },
  )
  const seen = file === undefined ? undefined : preview.data
  const commit = useCommand('inquiries.commitFile', {
    onDone: (_, { commits }) => status.say(words.done(commits)),
  })
  const act = () => {
    if (seen === undefined || seen.mapping === null || asOf.at === null) return
    const { commit: commits, unmatched } = seen.counts
    commit.mutate({ batchId, evidenceId, mapping: seen.mapping, queriedAt: asOf.at, commits, unmatched })
  }
  const blocked = () => {
    if (seen === undefined || seen.mapping === null) return words.mapping
    if (seen.counts.problem > 0) return words.problems(seen.counts.problem)
    if (seen.counts.commit === 0) return words.nothing
    return asOf.at === null ? inquiryWords.person.asOfMissing : undefined
  }
  return { asOf, setMapping, page, setPage, files, file, preview, seen, commit, act, blocked }
}
