import { type ReactNode, useState } from 'react'
import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import type { EvidencePage } from '../../shared/verification/summary.ts'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { DueLamp } from '../frame/day/DueLamp.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { TwoPane } from '../frame/page/TwoPane.tsx'
import { useQuery } from '../ipc/useQuery.ts'
import { OnePage } from './OnePage.tsx'
import { verificationWords } from './words.ts'

const words = verificationWords.pages
const keyOf = (page: EvidencePage) => `${page.batchId}-${page.evidenceId}-${page.evidencePage ?? 0}`

const columns: readonly LedgerColumn<EvidencePage>[] = [
  {
    key: 'batch',
    title: verificationWords.columns.batch,
    width: 6,
    mono: true,
    cell: (page) => signedNumber('batch', page.batchNumber),
  },
  { key: 'page', title: verificationWords.columns.evidence, cell: (page) => words.page(page.evidencePage) },
  {
    key: 'persons',
    title: words.waiting,
    width: 4,
    align: 'end',
    cell: (page) => words.persons(page.waiting),
  },
  {
    key: 'due',
    title: verificationWords.columns.due,
    width: 8,
    cell: (page) => <DueLamp dueOn={page.dueOn} />,
  },
]

/** 整页核对: the pages that wait left, the persons of one beside its evidence right. */
export function PageCheckScreen({ head }: { readonly head: ReactNode }) {
  const screen = usePageCheckScreen()
  return (
    <TwoPane
      name="verification"
      folds={screen.page !== undefined}
      leftLabel={verificationWords.listLabel}
      left={<PageCheckLeft screen={screen} head={head} />}
      rightLabel={verificationWords.tabs.pages}
      right={
        screen.page === undefined ? (
          <EmptyState>{screen.rows.length === 0 ? verificationWords.empty.pages : words.choose}</EmptyState>
        ) : (
          <OnePage key={keyOf(screen.page)} page={screen.page} onDone={screen.next} />
        )
      }
    />
  )
}

type PageCheckScreenState = ReturnType<typeof usePageCheckScreen>

function usePageCheckScreen() {
  const [chosen, setChosen] = useState<string | null>(null)
  const pages = useQuery('verifications.pages', {}, { keepOld: true })
  const rows = pages.data ?? []
  const page = rows.find((row) => keyOf(row) === chosen)
  const next = () => {
    const other = rows.find((row) => keyOf(row) !== chosen)
    setChosen(other === undefined ? null : keyOf(other))
  }
  return { chosen, setChosen, pages, rows, page, next }
}

function PageCheckLeft({
  screen,
  head,
}: { readonly screen: PageCheckScreenState } & Pick<{ readonly head: ReactNode }, 'head'>) {
  return (
    <ScreenPage title={verificationWords.title} padded={false}>
      {head}
      <ErrorNotice error={screen.pages.error} />
      <LedgerTable
        label={words.pagesLabel}
        columns={columns}
        rows={screen.rows}
        rowKey={keyOf}
        selectedKey={screen.chosen}
        onSelect={(row) => screen.setChosen(keyOf(row))}
        recordKeys
        empty={<EmptyState>{verificationWords.empty.pages}</EmptyState>}
      />
    </ScreenPage>
  )
}
