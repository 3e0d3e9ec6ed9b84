import { useState } from 'react'
import type { CardTarget } from '../../shared/consultation/summary.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar } from '../components/act/PrimaryAction.tsx'
import { ActDialog } from '../components/dialog/ActDialog.tsx'
import { Grid, Paragraph } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { WhatIfDialog } from '../deadline/open/WhatIfDialog.tsx'
import type { OverDeskProps } from '../frame/frameParts.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { zhCN } from '../text/zhCN.ts'
import { AnswerFinder } from './AnswerFinder.tsx'
import { CallerFinder } from './CallerFinder.tsx'
import { CardView } from './CardView.tsx'
import { type TakenAnswer, TalkForm } from './TalkForm.tsx'
import { consultationWords as words } from './words.ts'

/** F10: the desk for somebody on the telephone; the screen behind stays as it is. */
export function ConsultationDialog({ onClose, onGo }: OverDeskProps) {
  const dialog = useConsultationDialog()
  return (
    <ActDialog
      open
      width="wide"
      title={words.title}
      onCancel={onClose}
      actions={<ConsultationActions dialog={dialog} onClose={onClose} onGo={onGo} />}
    >
      <CallerFinder target={dialog.target} onTarget={dialog.setTarget} />
      <ErrorNotice error={dialog.card.error} onRetry={() => void dialog.card.refetch()} />
      <Grid columns="repeat(auto-fit, minmax(24rem, 1fr))" gap="0 1rem" align="start">
        <div>
          {dialog.known === undefined ? (
            <Paragraph margin="0.5rem 0">{words.desk.choose}</Paragraph>
          ) : (
            <CardView card={dialog.known} />
          )}
          <AnswerFinder onTake={dialog.setTaken} />
        </div>
        <TalkForm card={dialog.known ?? null} taken={dialog.taken} onDone={onClose} />
      </Grid>
      {dialog.isReckoning && <WhatIfDialog onClose={() => dialog.setIsReckoning(false)} />}
    </ActDialog>
  )
}

type ConsultationDialogState = ReturnType<typeof useConsultationDialog>

function useConsultationDialog() {
  const [target, setTarget] = useState<CardTarget | null>(null)
  const [taken, setTaken] = useState<TakenAnswer | null>(null)
  const [isReckoning, setIsReckoning] = useState(false)
  const card = useQuery(
    'consultations.card',
    { unitId: target?.unitId ?? 0, requestId: target?.requestId ?? null },
    { enabled: target !== null, fresh: true },
  )
  const requestId = target?.requestId ?? null
  const known = target === null ? undefined : card.data
  return { target, setTarget, taken, setTaken, isReckoning, setIsReckoning, card, requestId, known }
}

function ConsultationActions({
  dialog,
  onClose,
  onGo,
}: { readonly dialog: ConsultationDialogState } & Pick<OverDeskProps, 'onClose' | 'onGo'>) {
  const { requestId } = dialog
  return (
    <ActionBar primary={<KeyButton label={zhCN.act.close} keyLabel="Esc" onAct={onClose} />}>
      <KeyButton
        label={words.desk.whatIf}
        keys="alt+t"
        keyLabel={words.desk.whatIfKey}
        onAct={() => dialog.setIsReckoning(true)}
      />
      {requestId !== null && (
        <KeyButton
          label={words.desk.open}
          variant="text"
          onAct={() => {
            onClose()
            onGo(place.request.at({ requestId }))
          }}
        />
      )}
    </ActionBar>
  )
}
