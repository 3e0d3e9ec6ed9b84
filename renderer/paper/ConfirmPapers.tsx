import { useState } from 'react'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { Block, Grid, Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { PaperPane } from '../evidence/open/PaperPane.tsx'
import { ReasonDialog } from '../form/ReasonDialog.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { TwoPane } from '../frame/page/TwoPane.tsx'
import { useStatus } from '../frame/status.tsx'
import { call } from '../ipc/call.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { namesOf, type WaitingSheet, waitingSheets } from './sheets.ts'
import { paperWords as words } from './words.ts'

const columns: readonly LedgerColumn<WaitingSheet>[] = [
  { key: 'number', title: words.columns.number, width: 6.5, cell: (one) => namesOf(one).number },
  { key: 'kind', title: words.columns.kind, width: 5, brief: 'elsewhere', cell: (one) => namesOf(one).stage },
  { key: 'person', title: words.columns.person, width: 4.5, align: 'end', cell: (one) => namesOf(one).order },
  { key: 'signer', title: words.columns.signer, brief: 'elsewhere', cell: (one) => signerOf(one) },
]

const signerOf = (one: WaitingSheet) => (one.of === 'review' ? one.sheet.reviewer : one.sheet.signer)

/** The sheets that wait for their second person left, scan and specimen of the chosen one side by side right. */
export function ConfirmPapers({ head }: { readonly head: React.ReactNode }) {
  const screen = useConfirmPapers()
  return (
    <TwoPane
      name="papers"
      leftLabel={words.confirmLabel}
      rightLabel={words.sheetLabel}
      left={
        <ScreenPage title={words.title} head={head} padded={false}>
          <ErrorNotice error={screen.error} />
          <LedgerTable
            label={words.confirmLabel}
            columns={columns}
            rows={screen.sheets}
            rowKey={({ key }) => key}
            selectedKey={screen.chosen}
            onSelect={({ key }) => screen.setChosen(key)}
            recordKeys
            autoFocus
            empty={<EmptyState>{words.noneToConfirm}</EmptyState>}
          />
        </ScreenPage>
      }
      right={
        screen.sheet === null ? (
          screen.sheets.length > 0 && <EmptyState>{words.choose}</EmptyState>
        ) : (
          <Sheet key={screen.sheet.key} one={screen.sheet} screen={screen} />
        )
      }
    />
  )
}

type ConfirmState = ReturnType<typeof useConfirmPapers>

function useConfirmPapers() {
  const status = useStatus()
  const reviews = useQuery('reviews.waitingPapers', {}, { keepOld: true })
  const letters = useQuery('replies.papers', {}, { keepOld: true })
  const [chosen, setChosen] = useState<string | null>(null)
  const [isRefusing, setIsRefusing] = useState(false)
  const sheets = waitingSheets(reviews.data ?? [], letters.data?.waiting ?? [])
  const sheet = sheets.find(({ key }) => key === chosen) ?? null
  const next = () => {
    const at = sheets.findIndex(({ key }) => key === chosen)
    setChosen((sheets[at + 1] ?? sheets[at - 1])?.key ?? null)
    setIsRefusing(false)
  }
  const done = () => {
    if (sheet !== null) status.say(words.confirmed(`${namesOf(sheet).number} ${namesOf(sheet).stage}`))
    next()
  }
  const sentBack = () => {
    status.say(words.refused)
    next()
  }
  const review = useCommand('reviews.confirmPaper', { onDone: done })
  const signature = useCommand('replies.confirmSignature', { onDone: done })
  const refuseReview = useCommand('reviews.refusePaper', { onDone: sentBack })
  const refuseSignature = useCommand('replies.refuseSignature', { onDone: sentBack })
  const confirm = () => {
    if (sheet?.of === 'review') review.mutate({ paperReviewId: sheet.sheet.paperReviewId })
    else if (sheet !== null) signature.mutate({ replyId: sheet.sheet.replyId })
  }
  const refuse = (reason: string) => {
    if (sheet?.of === 'review') refuseReview.mutate({ paperReviewId: sheet.sheet.paperReviewId, reason })
    else if (sheet !== null) refuseSignature.mutate({ replyId: sheet.sheet.replyId, reason })
  }
  return {
    ...{ sheets, sheet, chosen, setChosen, confirm, refuse, isRefusing, setIsRefusing },
    error: reviews.error ?? letters.error,
    refused: review.error ?? signature.error,
    refusalError: refuseReview.error ?? refuseSignature.error,
    isPending: review.isPending || signature.isPending,
  }
}

function Sheet({ one, screen }: { readonly one: WaitingSheet; readonly screen: ConfirmState }) {
  const { authorityId } = one.sheet
  return (
    <ScreenPage
      title={`${namesOf(one).number} ${namesOf(one).stage}`}
      foot={
        <ActionBar
          primary={
            <PrimaryAction
              label={words.confirm}
              isGate
              pending={screen.isPending}
              blocked={one.sheet.refusal ?? undefined}
              onAct={screen.confirm}
            />
          }
        >
          <KeyButton
            label={words.refuse}
            keys="alt+k"
            keyLabel={words.refuseKey}
            onAct={() => screen.setIsRefusing(true)}
          />
        </ActionBar>
      }
    >
      <ErrorNotice error={screen.refused} />
      <Quiet as="p" margin="0 0 0.25rem">
        {words.told(one.sheet.enteredBy)}
      </Quiet>
      <Facts one={one} />
      <Grid columns="minmax(0, 1fr) minmax(0, 1fr)" gap="0.75rem">
        <PaperPane label={words.scan} file={`scan:${one.key}`} read={(offset) => readScan(one, offset)} />
        {authorityId !== null && (
          <PaperPane
            label={words.specimen}
            file={`specimen:${authorityId}`}
            read={(offset) => call('authorities.readSpecimen', { authorityId, offset })}
          />
        )}
      </Grid>
      <ReasonDialog
        open={screen.isRefusing}
        title={words.refuse}
        consequence={words.refuseWhat}
        confirmLabel={words.refuse}
        error={screen.refusalError}
        onConfirm={screen.refuse}
        onCancel={() => screen.setIsRefusing(false)}
      />
    </ScreenPage>
  )
}

const readScan = (one: WaitingSheet, offset: number) =>
  one.of === 'review'
    ? call('reviews.readPaper', { paperReviewId: one.sheet.paperReviewId, offset })
    : call('replies.readSignatureScan', { replyId: one.sheet.replyId, offset })

function Facts({ one }: { readonly one: WaitingSheet }) {
  return (
    <Block below="0.5rem">
      {factsOf(one)
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label}>
            <Quiet as="span">{label}：</Quiet>
            {text}
          </div>
        ))}
    </Block>
  )
}

function factsOf(one: WaitingSheet): readonly (readonly [string, string])[] {
  const { facts } = words
  const { signedOn, opinion } = one.sheet
  const shared = [
    [facts.signer, signerOf(one)],
    [facts.day, signedOn ?? ''],
    [facts.opinion, opinion],
  ] as const
  if (one.of === 'signature')
    return [
      ...shared,
      [facts.behalf, one.sheet.onBehalfOf ?? ''],
      [facts.number, one.sheet.enteredNumber ?? ''],
    ]
  return [...shared, ...one.sheet.answers.map(({ words: asked, said }) => [asked, said] as const)]
}
