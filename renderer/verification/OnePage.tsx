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
  const {
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
  } = useOpenPage({ page, opened, onDone })
  return (
    <ScreenPage
      title={verificationWords.tabs.pages}
      head={<Quiet>{words.part(persons.length, waiting)}</Quiet>}
      foot={
        <OpenFoot
          headCount={headCount}
          checkCode={checkCode}
          selected={selected}
          setAsking={setAsking}
          confirm={confirm}
          act={act}
        />
      }
    >
      <ErrorNotice error={confirm.error} />
      <BesideEvidence
        evidence={
          <EvidencePane
            candidateId={persons[0]?.candidateId ?? 0}
            evidence={[evidence]}
            label={verificationWords.blind.evidence}
            none={verificationWords.blind.noEvidence}
          />
        }
      >
        <Quiet as="p" margin="0 0 0.5rem">
          {opened.isFile ? words.explainFile : words.explain}
        </Quiet>
        <Block height="max(12rem, calc(100vh - 24rem))" below="0.5rem">
          <OpenTable persons={persons} selected={selected} setSelected={setSelected} />
        </Block>
        <OpenForm
          headCount={headCount}
          setHeadCount={setHeadCount}
          checkCode={checkCode}
          setCheckCode={setCheckCode}
        />
      </BesideEvidence>
      <SendBackDialog
        candidateId={asking ? (selected?.candidateId ?? null) : null}
        onClose={() => setAsking(false)}
      />
    </ScreenPage>
  )
}

function OpenTable({
  persons,
  selected,
  setSelected,
}: Pick<OpenPageState, 'persons' | 'selected' | 'setSelected'>) {
  return (
    <LedgerTable
      label={words.list}
      columns={columns}
      rows={persons}
      rowKey={(person) => person.candidateId}
      rowNumber={(person) => person.listOrder}
      selectedKey={selected?.candidateId ?? null}
      onSelect={setSelected}
      empty={null}
    />
  )
}

function OpenForm({
  headCount,
  setHeadCount,
  checkCode,
  setCheckCode,
}: Pick<OpenPageState, 'headCount' | 'setHeadCount' | 'checkCode' | 'setCheckCode'>) {
  return (
    <EntryForm label={verificationWords.tabs.pages} autoFocus>
      <FormSheet columns={1}>
        <FormRow label={words.headCount} required hint={words.headCountHint}>
          <NumberField name="headCount" value={headCount} onCommit={setHeadCount} min={1} max={20} />
        </FormRow>
        <FormRow label={words.checkCode} required hint={words.checkCodeHint}>
          <TextField
            name="checkCode"
            mono
            value={checkCode}
            onCommit={(code) => setCheckCode(code ?? '')}
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

function OpenFoot({
  headCount,
  checkCode,
  selected,
  setAsking,
  confirm,
  act,
}: Pick<OpenPageState, 'headCount' | 'checkCode' | 'selected' | 'setAsking' | 'confirm' | 'act'>) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.act}
          pending={confirm.isPending}
          blocked={headCount === null || checkCode === '' ? words.missing : undefined}
          onAct={act}
        />
      }
    >
      <KeyButton
        label={words.sendBack}
        keys="alt+x"
        keyLabel="Alt+X"
        variant="text"
        disabled={selected === null}
        onAct={() => setAsking(true)}
      />
    </ActionBar>
  )
}
