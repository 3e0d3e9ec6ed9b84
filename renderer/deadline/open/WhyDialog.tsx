import { type DatedSubject, dateLabels } from '../../../shared/deadline/explain/explained.ts'
import { dateWords } from '../../../shared/input/dateWords.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar } from '../../components/act/PrimaryAction.tsx'
import { ActDialog } from '../../components/dialog/ActDialog.tsx'
import { FormSheet } from '../../components/field/FormRow.tsx'
import { Block, Paragraph, Quiet } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useCalendar } from '../../frame/day/useCalendar.ts'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { DestinationRow } from '../../printing/open/DestinationRow.tsx'
import { useDestination } from '../../printing/open/useDestination.ts'
import { zhCN } from '../../text/zhCN.ts'
import { deadlineWords as words } from '../words.ts'
import { DayStrip } from './DayStrip.tsx'

export interface WhyDialogProps {
  readonly subject: DatedSubject
  onClose(): void
}

/** 为什么是这一天: every date of one thing with its label, the act behind it and each counted and skipped day; can be printed. */
export function WhyDialog({ subject, onClose }: WhyDialogProps) {
  const dialog = useWhyDialog({ subject })
  return (
    <ActDialog
      open
      width="wide"
      title={dialog.found === undefined ? words.why : `${words.why}：${dialog.found.title}`}
      onCancel={onClose}
      actions={<WhyActions dialog={dialog} subject={subject} onClose={onClose} />}
    >
      <ErrorNotice error={dialog.explained.error ?? dialog.print.error ?? dialog.destination.error} />
      {dialog.found?.dates.length === 0 && <p>{words.notStarted}</p>}
      {dialog.found?.dates.map(({ label, due, act, explanation }) => (
        <section key={`${label}${due}`} aria-label={`${dateLabels[label]} ${due}`}>
          <Paragraph margin="0.25rem 0 0.375rem">
            <Quiet>{dateLabels[label]}</Quiet>
            {'　'}
            <strong>{dateWords(due, dialog.calendar)}</strong>
            {explanation?.provisional === true && `（${words.provisional}）`}
            {`　${act}`}
          </Paragraph>
          {explanation === null ? <p>{words.agreed}</p> : <DayStrip explanation={explanation} />}
        </section>
      ))}
      {dialog.found !== undefined && dialog.found.pauses.length > 0 && (
        <Block aria-label={words.pauses} as="section" margin="0.25rem 0 0.375rem">
          <Quiet>{words.pauses}</Quiet>
          <Block as="ul" margin="0.125rem 0" indent="1.25rem">
            {dialog.found.pauses.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </Block>
        </Block>
      )}
      {dialog.found !== undefined && dialog.found.governing !== null && dialog.found.dates.length > 1 && (
        <p>
          <strong>{words.governing(dateWords(dialog.found.governing, dialog.calendar))}</strong>
        </p>
      )}
      <FormSheet columns={1}>
        <DestinationRow destination={dialog.destination} />
      </FormSheet>
    </ActDialog>
  )
}

type WhyDialogState = ReturnType<typeof useWhyDialog>

function useWhyDialog({ subject }: Pick<WhyDialogProps, 'subject'>) {
  const calendar = useCalendar()
  const status = useStatus()
  const destination = useDestination()
  const explained = useQuery('deadlines.explain', subject, { fresh: true })
  const print = useCommand('deadlines.printExplanation', {
    onDone: ({ target, exportedTo }) => status.say(words.printed(exportedTo ?? target)),
  })
  const found = explained.data
  return { calendar, destination, explained, print, found }
}

function WhyActions({
  dialog,
  subject,
  onClose,
}: { readonly dialog: WhyDialogState } & Pick<WhyDialogProps, 'subject' | 'onClose'>) {
  return (
    <ActionBar primary={<KeyButton label={zhCN.act.close} keyLabel="Esc" onAct={onClose} />}>
      <KeyButton
        label={words.print}
        keys="ctrl+p"
        keyLabel={words.printKey}
        disabled={dialog.print.isPending || dialog.found === undefined}
        onAct={() => dialog.print.mutate({ subject, destination: dialog.destination.destination })}
      />
    </ActionBar>
  )
}
