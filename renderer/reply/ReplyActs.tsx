import { useState } from 'react'
import { extensionKind, ResultKind } from '../../shared/reply/kinds.ts'
import type { ReplyDetail } from '../../shared/reply/summary.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { Line } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useMay } from '../frame/session/useMay.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { place } from '../place/place.ts'
import { useHandOver } from '../user/open/useHandOver.ts'
import { OwnErrorDialog } from './OwnErrorDialog.tsx'
import { SignatureDialog } from './open/SignatureDialog.tsx'
import { RelookDialog } from './RelookDialog.tsx'
import type { PageView } from './ReplyPages.tsx'
import { type ReasonAct, ReplyReasonDialog } from './ReplyReasonDialog.tsx'
import type { Signing } from './SignForm.tsx'
import { replyWords } from './words.ts'

const words = replyWords.acts
const voidable: readonly ReplyDetail['state'][] = ['draft', 'submitted', 'signed', 'printing', 'sealed']

/** The letters that say a result of a person. */
const personLetters: readonly ReplyDetail['kind'][] = ResultKind.options

export interface ReplyActsProps {
  readonly reply: ReplyDetail
  readonly view: PageView
  onView(view: PageView): void
  readonly sign: Signing
  /** Whether the pages that are signed stand on the screen. */
  readonly isDrawn: boolean
}

type OpenDialog = ReasonAct | 'signature' | 'relook' | 'begin' | 'keep' | null

/** The foot of a letter's page: the one next act for this person on the right, the others on the left. */
export function ReplyActs({ reply, view, onView, sign, isDrawn }: ReplyActsProps) {
  const { dialog, setDialog, isDrafting, isWaiting, mayConfirm } = useReplyActs({ reply })
  return (
    <>
      <OtherActs reply={reply} onDialog={setDialog} />
      {isDrafting && <DraftAct reply={reply} view={view} onView={onView} />}
      {sign.isOpen && (
        <ActionBar
          primary={
            <PrimaryAction
              label={words.sign}
              isGate
              pending={sign.isPending}
              blocked={blockedSigning(reply, isDrawn)}
              onAct={sign.form.save}
            />
          }
        >
          <KeyButton label={words.sendBack} onAct={() => setDialog('sendBack')} />
        </ActionBar>
      )}
      {isWaiting && mayConfirm && <ConfirmAct reply={reply} onRefuse={() => setDialog('refuse')} />}
      {dialog === 'signature' && <SignatureDialog reply={reply} onClose={() => setDialog(null)} />}
      {(dialog === 'begin' || dialog === 'keep') && (
        <OwnErrorDialog reply={reply} act={dialog} onClose={() => setDialog(null)} />
      )}
      {dialog === 'relook' && <RelookDialog reply={reply} onClose={() => setDialog(null)} />}
      {(dialog === 'void' || dialog === 'sendBack' || dialog === 'refuse') && (
        <ReplyReasonDialog replyId={reply.replyId} act={dialog} onClose={() => setDialog(null)} />
      )}
    </>
  )
}

function useReplyActs({ reply }: Pick<ReplyActsProps, 'reply'>) {
  const may = useMay()
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const isDrafting = reply.state === 'draft' && may('replies.submit')
  const isWaiting = reply.state === 'submitted'
  const mayConfirm = reply.signatureWaits && may('replies.confirmSignature')
  return { dialog, setDialog, isDrafting, isWaiting, mayConfirm }
}

// Nobody signs what has not stood before his eyes.
function blockedSigning({ blockers, relook }: ReplyDetail, isDrawn: boolean): string | undefined {
  if (blockers[0] !== undefined) return blockers[0]
  if (relook.needed) return replyWords.page.relookFirst
  return isDrawn ? undefined : replyWords.page.lookFirst
}

/** Where a draft is drafted anew: 延期告知函 beside its extension, every other letter on a page of its own. */
const redraftPath = ({ kind, requestId, replyId }: ReplyDetail) =>
  kind === extensionKind ? place.request.at({ requestId, panel: 'deadline' }) : place.redraft.at({ replyId })

interface OtherActsProps {
  readonly reply: ReplyDetail
  onDialog(dialog: OpenDialog): void
}

function OtherActs({ reply, onDialog }: OtherActsProps) {
  const { may, go, print, state, replyId, hasLeft, isPaper } = useOtherActs(reply)
  return (
    <>
      <ErrorNotice error={print.error} />
      <Line wrap gap="0.25rem" pad="0.375rem 0.75rem">
        <KeyButton
          label={replyWords.page.openRequest}
          variant="text"
          onAct={() => go(place.request.at({ requestId: reply.requestId, panel: 'reply' }))}
        />
        {state === 'draft' && may('replies.redraft') && (
          <KeyButton label={words.redraft} onAct={() => go(redraftPath(reply))} />
        )}
        {reply.relook.needed && may('replies.relook') && (
          <KeyButton label={words.relook} onAct={() => onDialog('relook')} />
        )}
        {hasLeft && may('replies.beginCorrection') && (
          <>
            <KeyButton label={replyWords.ownError.key} onAct={() => onDialog('begin')} />
            <KeyButton label={replyWords.ownError.keepKey} variant="text" onAct={() => onDialog('keep')} />
          </>
        )}
        {isPaper && may('replies.printForm') && (
          <KeyButton label={words.printForm} onAct={() => print.mutate({ replyId })} />
        )}
        {isPaper && may('replies.enterSignature') && (
          <KeyButton label={words.enterSignature} onAct={() => onDialog('signature')} />
        )}
        {voidable.includes(state) && may('replies.void') && (
          <KeyButton label={words.void} voids onAct={() => onDialog('void')} />
        )}
      </Line>
    </>
  )
}

function useOtherActs(reply: ReplyDetail) {
  const may = useMay()
  const { go } = useNavigation()
  const status = useStatus()
  const print = useCommand('replies.printForm', {
    onDone: ({ target, exportedTo }) => status.say(words.printDone(exportedTo ?? target)),
  })
  const { state, replyId } = reply
  const hasLeft = (state === 'dispatched' || state === 'received') && personLetters.includes(reply.kind)
  const isPaper = state === 'submitted' && !reply.signatureWaits
  return { may, go, print, state, replyId, hasLeft, isPaper }
}

function DraftAct({ reply, view, onView }: Omit<ReplyActsProps, 'sign' | 'isDrawn'>) {
  const { gate, blockers, confirm, submit, act } = useDraftAct({ reply, view, onView })
  return (
    <>
      <ErrorNotice error={confirm.error ?? submit.error} />
      <ActionBar
        primary={
          <PrimaryAction
            label={act.label}
            isGate={act.isGate}
            pending={confirm.isPending || submit.isPending}
            blocked={gate.confirmedAt === null ? undefined : blockers[0]}
            onAct={act.run}
          />
        }
      />
    </>
  )
}

function useDraftAct({ reply, view, onView }: Omit<ReplyActsProps, 'sign' | 'isDrawn'>) {
  const { replyId, gate, blockers } = reply
  const status = useStatus()
  const confirm = useCommand('replies.confirmGate', {
    onDone: () => {
      status.say(words.gateDone)
      onView('outgoing')
    },
  })
  const handOver = useHandOver('signer')
  const submit = useCommand('replies.submit', {
    onDone: () => status.say(handOver(words.submitDone)),
  })
  const act =
    gate.confirmedAt !== null
      ? { label: words.submit, run: () => submit.mutate({ replyId }), isGate: true }
      : view === 'gate'
        ? { label: words.confirmGate, run: () => confirm.mutate({ replyId }), isGate: true }
        : { label: words.toGate, run: () => onView('gate'), isGate: false }
  return { gate, blockers, confirm, submit, act }
}

function ConfirmAct({ reply, onRefuse }: { readonly reply: ReplyDetail; onRefuse(): void }) {
  const status = useStatus()
  const confirm = useCommand('replies.confirmSignature', {
    onDone: ({ documentNumber }) => status.say(words.signDone(documentNumber ?? '')),
  })
  return (
    <>
      <ErrorNotice error={confirm.error} />
      <ActionBar
        primary={
          <PrimaryAction
            label={words.confirmSignature}
            isGate
            pending={confirm.isPending}
            blocked={blockedSigning(reply, true)}
            onAct={() => confirm.mutate({ replyId: reply.replyId })}
          />
        }
      >
        <KeyButton label={words.refuseSignature} onAct={onRefuse} />
      </ActionBar>
    </>
  )
}
