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
  const screen = useDecisionScreen()
  return (
    <TwoPane
      name="calendarDecision"
      leftLabel={calendarWords.tabs.editions}
      left={
        <ScreenPage
          title={
            screen.edition
              ? words.title(screen.edition.year, screen.edition.edition)
              : calendarWords.tabs.editions
          }
          foot={<DecisionFoot screen={screen} />}
        >
          <ErrorNotice
            error={
              screen.editions.error ??
              screen.confirm.error ??
              screen.withdraw.error ??
              (screen.isOpen ? screen.seen.error : null)
            }
            onRetry={() => void screen.seen.refetch()}
          />
          {screen.confirm.isPending && (
            <ProgressLine
              words={screen.progress?.words ?? words.moving}
              done={screen.progress?.done ?? 0}
              total={0}
            />
          )}
          {screen.edition && <EditionSheet edition={screen.edition} />}
        </ScreenPage>
      }
      rightLabel={calendarWords.moves.title}
      right={<DecisionScreenRight screen={screen} />}
    />
  )
}

function DecisionScreenRight({ screen }: { readonly screen: DecisionScreenState }) {
  return <DecisionRight screen={screen} />
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

function DecisionRight({ screen }: { readonly screen: DecisionScreenState }) {
  return (
    <ScreenPage title={calendarWords.moves.title} level={2} padded={false}>
      {screen.isOpen ? (
        <ConsequencesPane
          consequences={screen.seen.data ?? null}
          page={screen.page}
          pageSize={pageSize}
          onPage={screen.setPage}
        />
      ) : (
        <Block as="p" pad="0 0.75rem">
          {words.decided}
        </Block>
      )}
      <ReasonDialog
        open={screen.isRejecting}
        title={words.reject}
        consequence={words.rejectWhat}
        confirmLabel={words.reject}
        minLength={2}
        pending={screen.reject.isPending}
        error={screen.reject.error}
        onCancel={() => screen.setRejecting(false)}
        onConfirm={(reason) => screen.reject.mutate({ editionId: screen.editionId, reason })}
      />
    </ScreenPage>
  )
}

function DecisionFoot({ screen }: { readonly screen: DecisionScreenState }) {
  return (
    <ActionBar
      primary={
        screen.isOpen && (
          <PrimaryAction
            label={words.confirm}
            pending={screen.confirm.isPending}
            blocked={screen.mayDecide ? undefined : words.notYours}
            onAct={() =>
              screen.name !== undefined &&
              screen.confirm.mutate({ editionId: screen.editionId, movesName: screen.name })
            }
          />
        )
      }
    >
      <KeyButton
        label={words.back}
        keyLabel="Alt+←"
        variant="text"
        onAct={() => screen.go(place.calendars.at())}
      />
      {screen.mayDecide && (
        <KeyButton
          label={words.reject}
          keys="alt+x"
          keyLabel="Alt+X"
          onAct={() => screen.setRejecting(true)}
        />
      )}
      {screen.edition?.isMineToWithdraw && (
        <KeyButton
          label={words.withdraw}
          onAct={() => screen.withdraw.mutate({ editionId: screen.editionId })}
        />
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
