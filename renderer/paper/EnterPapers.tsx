import { useState } from 'react'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useMay } from '../frame/session/useMay.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { SignatureDialog } from '../reply/open/SignatureDialog.tsx'
import { PaperReviewDialog } from './PaperReviewDialog.tsx'
import { namesOf, type OpenSheet, openSheets } from './sheets.ts'
import { paperWords as words } from './words.ts'

const columns: readonly LedgerColumn<OpenSheet>[] = [
  { key: 'number', title: words.columns.number, width: 7, cell: (one) => namesOf(one).number },
  { key: 'kind', title: words.columns.kind, width: 10, cell: (one) => namesOf(one).stage },
  { key: 'person', title: words.columns.person, width: 5, align: 'end', cell: (one) => namesOf(one).order },
  { key: 'unit', title: words.columns.unit, cell: (one) => namesOf(one).unit },
]

/** What may be entered from paper, up to 20 in one list: print the sheet, then enter what came back signed. */
export function EnterPapers({ head }: { readonly head: React.ReactNode }) {
  const { sheets, sheet, setChosen, error, isEntering, setIsEntering, print, mayEnter } = useEnterPapers()
  const close = () => setIsEntering(false)
  return (
    <ScreenPage
      title={words.title}
      head={head}
      padded={false}
      foot={
        <ActionBar
          primary={
            mayEnter ? <PrimaryAction label={words.enter} onAct={() => setIsEntering(true)} /> : undefined
          }
        >
          {sheet?.of === 'review' && (
            <KeyButton
              label={words.print}
              keys="ctrl+p"
              keyLabel={words.printKey}
              disabled={print.isPending}
              onAct={() => print.mutate({ candidateId: sheet.sheet.candidateId, stage: sheet.sheet.stage })}
            />
          )}
        </ActionBar>
      }
    >
      <ErrorNotice error={error ?? print.error} />
      <LedgerTable
        label={words.enterLabel}
        columns={columns}
        rows={sheets}
        rowKey={({ key }) => key}
        selectedKey={sheet?.key ?? null}
        onSelect={({ key }) => setChosen(key)}
        recordKeys
        autoFocus
        empty={<EmptyState>{words.noneToEnter}</EmptyState>}
      />
      {isEntering && sheet?.of === 'review' && <PaperReviewDialog sheet={sheet.sheet} onClose={close} />}
      {isEntering && sheet?.of === 'signature' && (
        <SignatureOf replyId={sheet.sheet.replyId} onClose={close} />
      )}
    </ScreenPage>
  )
}

function useEnterPapers() {
  const may = useMay()
  const status = useStatus()
  const reviews = useQuery('reviews.paperQueue', {}, { keepOld: true })
  const letters = useQuery('replies.papers', {}, { keepOld: true })
  const [chosen, setChosen] = useState<string | null>(null)
  const [isEntering, setIsEntering] = useState(false)
  const print = useCommand('reviews.printSheet', {
    onDone: ({ target, exportedTo }) => status.say(words.printed(exportedTo ?? target)),
  })
  const sheets = openSheets(reviews.data ?? [], letters.data?.toEnter ?? [])
  const sheet = sheets.find(({ key }) => key === chosen) ?? null
  const mayEnter =
    sheet !== null && may(sheet.of === 'review' ? 'reviews.enterPaper' : 'replies.enterSignature')
  const error = reviews.error ?? letters.error
  return { sheets, sheet, setChosen, error, isEntering, setIsEntering, print, mayEnter }
}

function SignatureOf({ replyId, onClose }: { readonly replyId: number; onClose(): void }) {
  const reply = useQuery('replies.get', { replyId })
  if (reply.data === undefined) return <ErrorNotice error={reply.error} />
  return <SignatureDialog reply={reply.data} onClose={onClose} />
}
