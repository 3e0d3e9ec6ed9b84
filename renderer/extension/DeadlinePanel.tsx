import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { ExtensionFile, ExtensionView, TalkView } from '../../shared/extension/contract.ts'
import { numbered } from '../../shared/letter/compose/letterValues.ts'
import { beijingMinute } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { Block, Line, Paragraph, Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { PhoneText } from '../components/mark/PhoneText.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useMay } from '../frame/session/useMay.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { PauseSection } from '../pause/open/PauseSection.tsx'
import { ReminderSection } from '../reminder/open/ReminderSection.tsx'
import { letterPath } from '../reply/open/letterPath.ts'
import type { FilePanelProps } from '../request/open/filePanel.ts'
import { DecideDialog } from './DecideDialog.tsx'
import { ExtensionDialog } from './ExtensionDialog.tsx'
import { NoticeDialog } from './NoticeDialog.tsx'
import { TalkDialog } from './TalkDialog.tsx'
import { extensionWords as words } from './words.ts'

const Body = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  containerType: 'inline-size',
  padding: '0.375rem 0.75rem',
  '& h2': { margin: '0.75rem 0 0.25rem', fontSize: '0.9375rem' },
  '& table': { width: '100%', borderCollapse: 'collapse', background: 'var(--paper)', fontSize: '0.8125rem' },
  '& th, & td': { border: '1px solid var(--line)', padding: '0.25rem 0.5rem', textAlign: 'start' },
  '& th': { background: 'var(--paper-2)', color: 'var(--ink-2)', fontWeight: 600, whiteSpace: 'nowrap' },
  // In large type the heads wrap and the cells close up, so that nothing has to be scrolled sideways.
  '@container (max-width: 32rem)': {
    '& th': { whiteSpace: 'normal' },
    '& th, & td': { padding: '0.125rem 0.25rem' },
    '& td button': { minWidth: 0, padding: 0, whiteSpace: 'normal' },
  },
})

/** A date is one word: it never breaks at its hyphens. */
const Day = styled('span')({ whiteSpace: 'nowrap' })

type Open =
  | { readonly what: 'talk' | 'ask' }
  | { readonly what: 'decide' | 'notice'; readonly extension: ExtensionView }

/** 期限: the legal date and the extended one, the talks, the extensions, and who was reminded. */
export function DeadlinePanel({ requestId }: FilePanelProps) {
  const file = useQuery('extensions.ofLetter', { requestId }, { keepOld: true })
  if (file.data === undefined) return <ErrorNotice error={file.error} onRetry={() => void file.refetch()} />
  return <OpenFile requestId={requestId} file={file.data} />
}

interface OpenFileProps {
  readonly requestId: number
  readonly file: ExtensionFile
}

function OpenFile({ requestId, file }: OpenFileProps) {
  const [open, setOpen] = useState<Open | null>(null)
  return (
    <>
      <Body>
        <Dates file={file} />
        {file.separate.map(({ replyId, documentNumber, sequences, answerOn }) => (
          <Paragraph key={replyId} margin="0.25rem 0 0">
            <Lamp tone="waiting">
              <Block as="span" white="normal">
                {words.separate(documentNumber, numbered(sequences), answerOn)}
              </Block>
            </Lamp>
          </Paragraph>
        ))}
        <h2>{words.talks}</h2>
        <Talks talks={file.talks} />
        <h2>
          {words.extensions}
          <Quiet as="small" weight={400}>
            {'　'}
            {words.approver(file.approver)}
          </Quiet>
        </h2>
        <Extensions
          extensions={file.extensions}
          onDecide={(extension) => setOpen({ what: 'decide', extension })}
        />
        <PauseSection requestId={requestId} />
        <ReminderSection requestId={requestId} />
      </Body>
      <DeadlineActs file={file} onOpen={setOpen} />
      {open !== null && (
        <DeadlineDialog requestId={requestId} file={file} open={open} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

/** The talk an extension may stand on: before the limit, and not used by one that was granted. */
function talkFor({ talks, extensions }: ExtensionFile) {
  const used = extensions.filter(({ state }) => state === 'granted').map(({ talkId }) => talkId)
  return talks.findLast(({ kind, talkId }) => kind === 'beforeLimit' && !used.includes(talkId))
}

interface DeadlineActsProps {
  readonly file: ExtensionFile
  onOpen(open: Open): void
}

function DeadlineActs({ file, onOpen }: DeadlineActsProps) {
  const may = useMay()
  const mayAsk = may('extensions.recordTalk')
  const waiting = file.extensions.find(({ isMineToDecide }) => isMineToDecide)
  const untold = file.extensions.find(({ extensionId }) => extensionId === file.noticeFor)
  const obstacle = file.obstacle ?? (talkFor(file) === undefined ? words.needsTalk : undefined)
  if (!mayAsk && !waiting) return null
  const primary = waiting ? (
    <PrimaryAction label={words.decide.title} onAct={() => onOpen({ what: 'decide', extension: waiting })} />
  ) : (
    <PrimaryAction label={words.ask} blocked={obstacle} onAct={() => onOpen({ what: 'ask' })} />
  )
  return (
    <ActionBar primary={primary}>
      {mayAsk && (
        <KeyButton
          label={words.recordTalk}
          keys="alt+t"
          keyLabel={words.recordTalkKey}
          onAct={() => onOpen({ what: 'talk' })}
        />
      )}
      {untold && may('replies.draftExtensionNotice') && (
        <KeyButton
          label={untold.notice === null ? words.notice.draft : words.notice.redraft}
          keys="alt+l"
          keyLabel={words.notice.draftKey}
          onAct={() => onOpen({ what: 'notice', extension: untold })}
        />
      )}
    </ActionBar>
  )
}

interface DeadlineDialogProps extends OpenFileProps {
  readonly open: Open
  onClose(): void
}

function DeadlineDialog({ requestId, file, open, onClose }: DeadlineDialogProps) {
  const talk = talkFor(file)
  switch (open.what) {
    case 'talk':
      return (
        <TalkDialog requestId={requestId} kind={file.talkKind} contact={file.contact} onClose={onClose} />
      )
    case 'ask':
      return talk ? <ExtensionDialog requestId={requestId} talk={talk} onClose={onClose} /> : null
    case 'notice':
      return <NoticeDialog extension={open.extension} onClose={onClose} />
    case 'decide':
      return <DecideDialog extension={open.extension} onClose={onClose} />
  }
}

function Dates({ file: { dueOn, extendedDueOn, obstacle } }: { readonly file: ExtensionFile }) {
  return (
    <Line as="p" margin="0.25rem 0" wrap gap="0 1.5rem">
      <span>
        {words.legal} <strong>{dueOn ?? words.noLimit}</strong>
      </span>
      {extendedDueOn !== null && (
        <span>
          {words.extended} <strong>{extendedDueOn}</strong>
        </span>
      )}
      {obstacle !== null && <Quiet>{obstacle}</Quiet>}
    </Line>
  )
}

function Talks({ talks }: { readonly talks: readonly TalkView[] }) {
  const { columns } = words
  if (talks.length === 0) return <EmptyState>{words.noTalks}</EmptyState>
  return (
    <table>
      <thead>
        <tr>
          {[columns.at, columns.kind, columns.who, columns.channel, columns.agreed, columns.by].map(
            (title) => (
              <th key={title}>{title}</th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {talks.map((talk) => (
          <tr key={talk.talkId}>
            <td>{beijingMinute(talk.talkedAt)}</td>
            <td>
              <Lamp tone={talk.kind === 'afterLimit' ? 'overdue' : 'note'}>{words.kinds[talk.kind]}</Lamp>
            </td>
            <td>
              {talk.spokeWith} <PhoneText value={talk.phone} />
            </td>
            <td>{words.channels[talk.channel]}</td>
            <td>{talk.agreed}</td>
            <td>
              {talk.recordedBy} {beijingMinute(talk.recordedAt).slice(5)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface ExtensionsProps {
  readonly extensions: readonly ExtensionView[]
  onDecide(extension: ExtensionView): void
}

const tones = { requested: 'waiting', granted: 'done', refused: 'paused' } as const

function Extensions({ extensions, onDecide }: ExtensionsProps) {
  const { dates, days, reason, asked, state, decided, notice } = words.columns
  if (extensions.length === 0) return <EmptyState>{words.noExtensions}</EmptyState>
  return (
    <table>
      <thead>
        <tr>
          {[dates, days, reason, asked, state, decided, notice].map((title) => (
            <th key={title}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {extensions.map((row) => (
          <ExtensionLine key={row.extensionId} row={row} onDecide={onDecide} />
        ))}
      </tbody>
    </table>
  )
}

interface ExtensionLineProps extends Pick<ExtensionsProps, 'onDecide'> {
  readonly row: ExtensionView
}

function ExtensionLine({ row, onDecide }: ExtensionLineProps) {
  const decision = [row.decidedBy, row.decidedAt && beijingMinute(row.decidedAt).slice(5), row.decisionReason]
  return (
    <tr>
      <td>
        <Day>{row.fromDueOn}</Day> → <Day>{row.newDueOn}</Day>
      </td>
      <td>{words.days(row.explanation.workingDays)}</td>
      <td>{row.reason}</td>
      <td>
        {row.requestedBy} {beijingMinute(row.requestedAt).slice(5)}
      </td>
      <td>
        <Lamp tone={tones[row.state]}>{words.states[row.state]}</Lamp>
      </td>
      <td>
        {row.isMineToDecide ? (
          <KeyButton label={words.decide.open} variant="text" onAct={() => onDecide(row)} />
        ) : (
          decision.filter(Boolean).join(' ')
        )}
      </td>
      <td>
        <NoticeCell extension={row} />
      </td>
    </tr>
  )
}

/** Where 延期告知函 of an extension stands, opening it. */
function NoticeCell({ extension: { state, notice } }: { readonly extension: ExtensionView }) {
  const { go } = useNavigation()
  if (notice === null) return state === 'granted' ? words.notice.none : ''
  return (
    <KeyButton
      label={words.notice.open(notice.state, notice.documentNumber)}
      variant="text"
      onAct={() => go(letterPath(notice))}
    />
  )
}
