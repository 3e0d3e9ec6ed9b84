import { useState } from 'react'
import type { EvidencePage, OpenEvidencePage } from '../../shared/verification/summary.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { NumberField } from '../components/field/NumberField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { Block, Quiet } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { IdNumberText } from '../components/mark/IdNumberText.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { BesideEvidence } from '../evidence/open/BesideEvidence.tsx'
import { EvidencePane } from '../evidence/open/EvidencePane.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { SendBackDialog } from './SendBackDialog.tsx'
import { verificationWords } from './words.ts'

const words = verificationWords.pages
type PagePerson = OpenEvidencePage['persons'][number]

const columns: readonly LedgerColumn<PagePerson>[] = [
  { key: 'name', title: verificationWords.panel.columns.name, width: 6, cell: (person) => person.name },
  { key: 'document', title: words.document, width: 8, cell: (person) => person.document },
  { key: 'number', title: words.number, cell: (person) => <IdNumberText value={person.idNumber} /> },
]

export interface OnePageProps {
  readonly page: EvidencePage
  onDone(): void
}

/** The persons of one page; a result file is taken in pages of 20, one after the other. */
export function OnePage({ page, onDone }: OnePageProps) {
  const { batchId, evidenceId, evidencePage } = page
  const opened = useQuery('verifications.openPage', { batchId, evidenceId, evidencePage }, { fresh: true })
  const first = opened.data?.persons[0]
  if (opened.data === undefined || first === undefined)
    return (
      <ScreenPage title={verificationWords.tabs.pages}>
        <ErrorNotice error={opened.error} onRetry={() => void opened.refetch()} />
      </ScreenPage>
    )
  return <OpenPage key={first.candidateId} page={page} opened={opened.data} onDone={onDone} />
}

interface OpenPageProps extends OnePageProps {
  readonly opened: OpenEvidencePage
}

function OpenPage({ page, opened, onDone }: OpenPageProps) {
  const sheet = useOpenPage({ page, opened, onDone })
  return (
    <ScreenPage
      title={verificationWords.tabs.pages}
      head={<Quiet>{words.part(sheet.persons.length, sheet.waiting)}</Quiet>}
      foot={<OpenFoot sheet={sheet} />}
    >
      <ErrorNotice error={sheet.confirm.error} />
      <BesideEvidence
        evidence={
          <EvidencePane
            candidateId={sheet.persons[0]?.candidateId ?? 0}
            evidence={[sheet.evidence]}
            label={verificationWords.blind.evidence}
            none={verificationWords.blind.noEvidence}
          />
        }
      >
        <Quiet as="p" margin="0 0 0.5rem">
          {opened.isFile ? words.explainFile : words.explain}
        </Quiet>
        <Block height="max(12rem, calc(100vh - 24rem))" below="0.5rem">
          <OpenTable sheet={sheet} />
        </Block>
        <OpenForm sheet={sheet} />
      </BesideEvidence>
      <SendBackDialog
        candidateId={sheet.asking ? (sheet.selected?.candidateId ?? null) : null}
        onClose={() => sheet.setAsking(false)}
      />
    </ScreenPage>
  )
}

function OpenTable({ sheet }: { readonly sheet: OpenPageState }) {
  return (
    <LedgerTable
      label={words.list}
      columns={columns}
      rows={sheet.persons}
      rowKey={(person) => person.candidateId}
      rowNumber={(person) => person.listOrder}
      selectedKey={sheet.selected?.candidateId ?? null}
      onSelect={sheet.setSelected}
      empty={null}
    />
  )
}

function OpenForm({ sheet }: { readonly sheet: OpenPageState }) {
  return (
    <EntryForm keep={{ about: sheet.about }} label={verificationWords.tabs.pages} autoFocus>
      <FormSheet columns={1}>
        <FormRow label={words.headCount} required hint={words.headCountHint}>
          <NumberField
            name="headCount"
            value={sheet.headCount}
            onCommit={sheet.setHeadCount}
            min={1}
            max={20}
          />
        </FormRow>
        <FormRow label={words.checkCode} required hint={words.checkCodeHint}>
          <TextField
            name="checkCode"
            mono
            value={sheet.checkCode}
            onCommit={(code) => sheet.setCheckCode(code ?? '')}
            maxLength={40}
          />
        </FormRow>
      </FormSheet>
    </EntryForm>
  )
}

type OpenPageState = ReturnType<typeof useOpenPage>

function useOpenPage({ page, opened, onDone }: OpenPageProps) {
  const { persons, evidence, waiting } = opened
  const [headCount, setHeadCount] = useState<number | null>(null)
  const [checkCode, setCheckCode] = useState('')
  const [selected, setSelected] = useState<PagePerson | null>(null)
  const [asking, setAsking] = useState(false)
  const status = useStatus()
  const confirm = useCommand('verifications.confirmPage', {
    onDone: (results) => {
      status.say(words.done(results.length))
      if (results.length === waiting) onDone()
    },
  })
  const act = () => {
    const candidateIds = persons.map(({ candidateId }) => candidateId)
    const { batchId, evidenceId, evidencePage } = page
    if (headCount !== null)
      confirm.mutate({ batchId, evidenceId, evidencePage, headCount, checkCode, candidateIds })
  }
  return {
    about: `${page.batchId}:${page.evidenceId}:${page.evidencePage ?? ''}:${persons[0]?.candidateId ?? ''}`,
    persons,
    evidence,
    waiting,
    headCount,
    setHeadCount,
    checkCode,
    setCheckCode,
    selected,
    setSelected,
    asking,
    setAsking,
    confirm,
    act,
  }
}

function OpenFoot({ sheet }: { readonly sheet: OpenPageState }) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.act}
          pending={sheet.confirm.isPending}
          blocked={sheet.headCount === null || sheet.checkCode === '' ? words.missing : undefined}
          onAct={sheet.act}
        />
      }
    >
      <KeyButton
        label={words.sendBack}
        keys="alt+x"
        keyLabel="Alt+X"
        variant="text"
        disabled={sheet.selected === null}
        onAct={() => sheet.setAsking(true)}
      />
    </ActionBar>
  )
}
