import { useEffect, useRef, useState } from 'react'
import type { RosterKind } from '../../../shared/roster/model.ts'
import { FileDrop } from '../../components/act/FileDrop.tsx'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar } from '../../components/act/PrimaryAction.tsx'
import { Block, Quiet } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { ProgressLine } from '../../components/mark/ProgressLine.tsx'
import { Stepper } from '../../components/mark/Stepper.tsx'
import { useSession } from '../../frame/session/session.ts'
import { call } from '../../ipc/call.ts'
import { uploadFile } from '../../ipc/upload.ts'
import { useCommand } from '../../ipc/useCommand.ts'
import { useProgress } from '../../ipc/useProgress.ts'
import { importSteps } from '../importSteps.ts'
import { PanelColumn, PanelLine } from '../panelStyles.ts'
import type { RosterPlaceProps } from '../rosterPlace.ts'
import { rosterWords } from '../words.ts'
import { useArrival } from './arrival.ts'
import { SupplementRows } from './SupplementRows.tsx'

const words = rosterWords.wizard

interface Sending {
  readonly done: number
  readonly total: number
}

/** The first step of the import: a file goes to the core and is read there in a disposable child. */
export function ImportView({ requestId, kind, onPlace }: RosterPlaceProps & { readonly kind: RosterKind }) {
  const { arrival, sending, failure, progress, preview, send, cancel } = useImportView({
    requestId,
    kind,
    onPlace,
  })

  return (
    <PanelColumn>
      <PanelLine>
        <strong>{kind === 'initial' ? words.title : words.supplementTitle}</strong>
        <Stepper label={words.label} steps={importSteps('file')} dense />
      </PanelLine>
      <Block grow pad="0 0.75rem">
        {kind === 'supplement' && <SupplementRows form={arrival} />}
        <FileDrop
          label={words.file}
          hint={words.hint}
          keys="alt+o"
          keyLabel="Alt+O"
          disabled={arrival.arrival === null || sending !== null || preview.isPending}
          onFiles={([file]) => file && void send(file)}
        />
        {sending !== null && (
          <ProgressLine words={words.sending} done={sending.done} total={sending.total} onCancel={cancel} />
        )}
        {preview.isPending && (
          <ProgressLine
            words={words.reading}
            done={progress?.done ?? 0}
            total={progress?.total ?? 0}
            onCancel={cancel}
          />
        )}
        <ErrorNotice error={failure ?? preview.error} />
        <Quiet as="p">{words.explain}</Quiet>
      </Block>
      <ImportActs onPlace={onPlace} />
    </PanelColumn>
  )
}

function ImportActs({ onPlace }: Pick<RosterPlaceProps & { readonly kind: RosterKind }, 'onPlace'>) {
  return (
    <ActionBar>
      <KeyButton
        label={words.leave}
        keys="escape"
        keyLabel="Esc"
        variant="text"
        onAct={() => onPlace({ at: 'ledger' })}
      />
    </ActionBar>
  )
}

function useImportView({ requestId, kind, onPlace }: RosterPlaceProps & { readonly kind: RosterKind }) {
  const arrival = useArrival(kind, useSession().today)
  const [sending, setSending] = useState<Sending | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const stop = useRef<AbortController | null>(null)
  const progress = useProgress('rosters.preview')
  const preview = useCommand('rosters.preview', {
    onDone: (summary) => onPlace({ at: 'preview', summary, from: 'import' }),
  })
  useEffect(() => {
    call('rosters.expectFile', {}).catch((error: unknown) => setFailure(() => error))
    return () => stop.current?.abort()
  }, [])

  const send = async (file: File) => {
    if (arrival.arrival === null) return
    const own = new AbortController()
    stop.current = own
    setFailure(null)
    preview.reset()
    setSending({ done: 0, total: file.size })
    try {
      const onProgress = (done: number, total: number) => setSending({ done, total })
      const { uploadId } = await uploadFile(file, { onProgress, signal: own.signal })
      preview.mutate({ requestId, arrival: arrival.arrival, uploadId })
    } catch (error) {
      setFailure(() => error)
    } finally {
      setSending(null)
    }
  }
  const cancel = () => {
    stop.current?.abort()
    void call('rosters.cancel', { previewId: null }).catch((error: unknown) => setFailure(() => error))
  }
  return { arrival, sending, failure, progress, preview, send, cancel }
}
