import { type ReactNode, useState } from 'react'
import type { Output } from '../../shared/ipc/contract.ts'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { NumberField } from '../components/field/NumberField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { IdNumberText } from '../components/mark/IdNumberText.tsx'
import { type LedgerColumn, LedgerTable } from '../components/table/LedgerTable.tsx'
import { EvidencePane } from '../evidence/EvidencePane.tsx'
import { ScreenPage } from '../frame/ScreenPage.tsx'
import { useStatus } from '../frame/status.tsx'
import { TwoPane } from '../frame/TwoPane.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { verificationWords } from './words.ts'

const words = verificationWords.pages
type EvidencePage = Output<'verifications.pages'>[number]
const keyOf = (page: EvidencePage) =>
  `${page.batchId}-${page.evidence.attachmentId}-${page.evidence.page ?? 0}`

const pageColumns: readonly LedgerColumn<EvidencePage>[] = [
  {
    key: 'batch',
    title: verificationWords.columns.batch,
    width: 7,
    mono: true,
    cell: (page) => page.batchNumber,
  },
  { key: 'page', title: verificationWords.columns.evidence, cell: (page) => words.page(page.evidence.page) },
  { key: 'persons', title: '', width: 5, align: 'end', cell: (page) => words.persons(page.persons.length) },
]

/** 整页核对: a page of unlisted persons beside the very evidence it was entered from. */
export function PageCheckScreen({ head }: { readonly head: ReactNode }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const pages = useQuery('verifications.pages', {}, { keepOld: true })
  const rows = pages.data ?? []
  const page = rows.find((row) => keyOf(row) === chosen)
  return (
    <TwoPane
      name="verification"
      leftLabel={verificationWords.listLabel}
      left={
        <ScreenPage title={verificationWords.title} head={head} padded={false}>
          <ErrorNotice error={pages.error} />
          <LedgerTable
            label={verificationWords.tabs.pages}
            columns={pageColumns}
            rows={rows}
            rowKey={keyOf}
            selectedKey={chosen}
            onSelect={(row) => setChosen(keyOf(row))}
            recordKeys
            empty={<EmptyState>{verificationWords.empty.pages}</EmptyState>}
          />
        </ScreenPage>
      }
      rightLabel={verificationWords.tabs.pages}
      right={
        page === undefined ? (
          <EmptyState>
            {rows.length === 0 ? verificationWords.empty.pages : verificationWords.empty.choose}
          </EmptyState>
        ) : (
          <OnePage key={keyOf(page)} page={page} onDone={() => setChosen(null)} />
        )
      }
    />
  )
}

const personColumns: readonly LedgerColumn<EvidencePage['persons'][number]>[] = [
  { key: 'name', title: verificationWords.panel.columns.name, width: 8, cell: (person) => person.name },
  {
    key: 'number',
    title: verificationWords.dispute.number,
    mono: true,
    cell: (person) => <IdNumberText value={person.idNumber} />,
  },
]

function OnePage({ page, onDone }: { readonly page: EvidencePage; onDone(): void }) {
  const [headCount, setHeadCount] = useState<number | null>(null)
  const [checkCode, setCheckCode] = useState('')
  const status = useStatus()
  const confirm = useCommand('verifications.confirmPage', {
    alsoStale: ['requests'],
    onDone: (results) => {
      status.say(words.done(results.length))
      onDone()
    },
  })
  const { batchId, evidence, persons } = page
  const act = () => {
    if (headCount !== null)
      confirm.mutate({
        batchId,
        evidenceId: evidence.attachmentId,
        evidencePage: evidence.page,
        headCount,
        checkCode,
        candidateIds: persons.map(({ candidateId }) => candidateId),
      })
  }
  const first = persons[0]
  return (
    <ScreenPage
      title={verificationWords.tabs.pages}
      foot={
        <ActionBar
          primary={
            <PrimaryAction
              label={words.act}
              pending={confirm.isPending}
              blocked={headCount === null || checkCode === '' ? words.checkCodeHint : undefined}
              onAct={act}
            />
          }
        />
      }
    >
      <p style={{ margin: 0, color: 'var(--ink-2)' }}>{words.explain}</p>
      <ErrorNotice error={confirm.error} />
      <EntryForm label={verificationWords.tabs.pages} autoFocus>
        <FormSheet columns={2}>
          <FormRow label={words.headCount} required>
            <NumberField
              name="headCount"
              value={headCount ?? undefined}
              onCommit={setHeadCount}
              min={1}
              max={20}
            />
          </FormRow>
          <FormRow label={words.checkCode} required hint={words.checkCodeHint}>
            <TextField name="checkCode" mono value={checkCode} onCommit={setCheckCode} maxLength={40} />
          </FormRow>
        </FormSheet>
      </EntryForm>
      <div style={{ height: '18rem', margin: '0.5rem 0' }}>
        <LedgerTable
          label={words.list}
          columns={personColumns}
          rows={persons}
          rowKey={(person) => person.candidateId}
          rowNumber={(person) => person.listOrder}
          empty={null}
        />
      </div>
      {first !== undefined && (
        <EvidencePane
          candidateId={first.candidateId}
          evidence={[evidence]}
          label={verificationWords.blind.evidence}
          none={verificationWords.blind.noEvidence}
        />
      )}
    </ScreenPage>
  )
}
