import { useState } from 'react'
import { periodsText } from '../../shared/calendar/arrangementText.ts'
import { editionOriginNames, editionStateNames } from '../../shared/calendar/model.ts'
import type { EditionView } from '../../shared/calendar/summary.ts'
import { beijingMinute } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { Block, Paragraph } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { ProgressLine } from '../components/mark/ProgressLine.tsx'
import { ReasonDialog } from '../form/ReasonDialog.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { TwoPane } from '../frame/page/TwoPane.tsx'
import { useIdParam, useNavigation } from '../frame/place/navigation.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useProgress } from '../ipc/useProgress.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { ConsequencesPane } from './ConsequencesPane.tsx'
import { calendarWords } from './words.ts'

const words = calendarWords.decide
const pageSize = 50

/** One edition: its days and, while it waits, what it would move; a second person confirms, sends back or leaves it. */
export function DecisionScreen() {
  const {
    editionId,
    go,
    page,
    setPage,
    isRejecting,
    setRejecting,
    editions,
    edition,
    isOpen,
    seen,
    progress,
    confirm,
    reject,
    withdraw,
    mayDecide,
    name,
  } = useDecisionScreen()
  return (
    <TwoPane
      name="calendarDecision"
      leftLabel={calendarWords.tabs.editions}
      left={
        <ScreenPage
          title={edition ? words.title(edition.year, edition.edition) : calendarWords.tabs.editions}
          foot={
            <DecisionFoot
              editionId={editionId}
              go={go}
              setRejecting={setRejecting}
              edition={edition}
              isOpen={isOpen}
              confirm={confirm}
              withdraw={withdraw}
              mayDecide={mayDecide}
              name={name}
            />
          }
        >
          <ErrorNotice
            error={editions.error ?? confirm.error ?? withdraw.error ?? (isOpen ? seen.error : null)}
            onRetry={() => void seen.refetch()}
          />
          {confirm.isPending && (
            <ProgressLine words={progress?.words ?? words.moving} done={progress?.done ?? 0} total={0} />
          )}
          {edition && <EditionSheet edition={edition} />}
        </ScreenPage>
      }
      rightLabel={calendarWords.moves.title}
      right={
        <DecisionScreenRight
          editionId={editionId}
          page={page}
          setPage={setPage}
          isRejecting={isRejecting}
          setRejecting={setRejecting}
          isOpen={isOpen}
          seen={seen}
          reject={reject}
        />
      }
    />
  )
}

function DecisionScreenRight({
  editionId,
  page,
  setPage,
  isRejecting,
  setRejecting,
  isOpen,
  seen,
  reject,
}: Pick<
  DecisionScreenState,
  'editionId' | 'page' | 'setPage' | 'isRejecting' | 'setRejecting' | 'isOpen' | 'seen' | 'reject'
>) {
  return (
    <DecisionRight
      editionId={editionId}
      page={page}
      setPage={setPage}
      isRejecting={isRejecting}
      setRejecting={setRejecting}
      isOpen={isOpen}
      seen={seen}
      reject={reject}
    />
  )
}

type DecisionScreenState = ReturnType<typeof useDecisionScreen>

function useDecisionScreen() {
  const editionId = useIdParam(place.calendar, 'editionId') ?? 0
  const { go } = useNavigation()
  const status = useStatus()
  const [page, setPage] = useState(0)
  const [isRejecting, setRejecting] = useState(false)
  const editions = useQuery('calendars.editions', {})
  const edition = editions.data?.find((each) => each.editionId === editionId)
  const isOpen = edition?.state === 'proposed'
  const seen = useQuery(
    'calendars.consequences',
    { editionId, offset: page * pageSize, limit: pageSize },
    { enabled: isOpen, fresh: true },
  )
  const progress = useProgress('calendars.confirm')
  const confirm = useCommand('calendars.confirm', {
    onDone: ({ movedCount }) => status.say(words.confirmedDone(movedCount ?? 0)),
  })
  const reject = useCommand('calendars.reject', {
    onDone: () => {
      setRejecting(false)
      status.say(words.rejectedDone)
    },
  })
  const withdraw = useCommand('calendars.withdraw', { onDone: () => status.say(words.withdrawnDone) })
  const mayDecide = edition?.isMineToDecide === true
  const name = seen.data?.movesName
  return {
    editionId,
    go,
    page,
    setPage,
    isRejecting,
    setRejecting,
    editions,
    edition,
    isOpen,
    seen,
    progress,
    confirm,
    reject,
    withdraw,
    mayDecide,
    name,
  }
}

function DecisionRight({
  editionId,
  page,
  setPage,
  isRejecting,
  setRejecting,
  isOpen,
  seen,
  reject,
}: Pick<
  DecisionScreenState,
  'editionId' | 'page' | 'setPage' | 'isRejecting' | 'setRejecting' | 'isOpen' | 'seen' | 'reject'
>) {
  return (
    <ScreenPage title={calendarWords.moves.title} level={2} padded={false}>
      {isOpen ? (
        <ConsequencesPane consequences={seen.data ?? null} page={page} pageSize={pageSize} onPage={setPage} />
      ) : (
        <Block as="p" pad="0 0.75rem">
          {words.decided}
        </Block>
      )}
      <ReasonDialog
        open={isRejecting}
        title={words.reject}
        consequence={words.rejectWhat}
        confirmLabel={words.reject}
        minLength={2}
        pending={reject.isPending}
        error={reject.error}
        onCancel={() => setRejecting(false)}
        onConfirm={(reason) => reject.mutate({ editionId, reason })}
      />
    </ScreenPage>
  )
}

function DecisionFoot({
  editionId,
  go,
  setRejecting,
  edition,
  isOpen,
  confirm,
  withdraw,
  mayDecide,
  name,
}: Pick<
  DecisionScreenState,
  'editionId' | 'go' | 'setRejecting' | 'edition' | 'isOpen' | 'confirm' | 'withdraw' | 'mayDecide' | 'name'
>) {
  return (
    <ActionBar
      primary={
        isOpen && (
          <PrimaryAction
            label={words.confirm}
            pending={confirm.isPending}
            blocked={mayDecide ? undefined : words.notYours}
            onAct={() => name !== undefined && confirm.mutate({ editionId, movesName: name })}
          />
        )
      }
    >
      <KeyButton label={words.back} keyLabel="Alt+←" variant="text" onAct={() => go(place.calendars.at())} />
      {mayDecide && (
        <KeyButton label={words.reject} keys="alt+x" keyLabel="Alt+X" onAct={() => setRejecting(true)} />
      )}
      {edition?.isMineToWithdraw && (
        <KeyButton label={words.withdraw} onAct={() => withdraw.mutate({ editionId })} />
      )}
    </ActionBar>
  )
}

function EditionSheet({ edition }: { readonly edition: EditionView }) {
  const { proposedBy, proposedAt, decidedBy, decidedAt, source } = edition
  const columns = calendarWords.columns
  const rows = [
    [columns.source, `${source.title}\n${source.address}`],
    [words.off, periodsText(edition.offPeriods)],
    [words.worked, edition.makeUpWorkdays.join('\n') || calendarWords.none],
    [columns.origin, editionOriginNames[edition.origin]],
    [calendarWords.form.reason, edition.reason],
    [columns.proposed, words.by(proposedBy, beijingMinute(proposedAt))],
    ...(decidedAt === null
      ? []
      : [[columns.decided, words.by(decidedBy ?? '', beijingMinute(decidedAt))] as const]),
    ...(edition.decisionReason === null ? [] : [[words.reject, edition.decisionReason] as const]),
    ...(edition.movedCount === null ? [] : [[columns.moved, String(edition.movedCount)] as const]),
  ] as const
  return (
    <section aria-label={words.title(edition.year, edition.edition)}>
      <Paragraph margin="0 0 0.5rem">
        <Lamp tone={edition.state === 'proposed' ? 'waiting' : 'note'}>
          {editionStateNames[edition.state]}
        </Lamp>
      </Paragraph>
      <FormSheet columns={1}>
        {rows.map(([label, text]) => (
          <FormRow key={label} label={label} group>
            <Block as="span" pad="0.4375rem 0.5rem" white="pre-line">
              {text.trim()}
            </Block>
          </FormRow>
        ))}
      </FormSheet>
    </section>
  )
}
