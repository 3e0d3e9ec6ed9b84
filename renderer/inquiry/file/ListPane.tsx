import { useState } from 'react'
import type { ListLayout } from '../../../shared/inquiry/listLayout.ts'
import type { BatchDetail } from '../../../shared/inquiry/summary.ts'
import { LocationPicker } from '../../backup/open/LocationPicker.tsx'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { inquiryWords } from '../words.ts'
import { LayoutEditor } from './LayoutEditor.tsx'
import { ListPreview } from './ListPreview.tsx'

const words = inquiryWords.list

/** The working list: on paper, or as a file for the national system in the columns it wants. */
export function ListPane({ batch }: { readonly batch: BatchDetail }) {
  const { batchId } = batch
  const status = useStatus()
  const [folder, setFolder] = useState('')
  const [changed, setChanged] = useState<ListLayout | null>(null)
  const [traceCode, setTraceCode] = useState<string | null>(null)
  const remembered = useQuery('inquiries.layout', {})
  const layout = changed ?? remembered.data ?? null
  const exported = useCommand('inquiries.exportList', {
    onDone: ({ fileName }) => status.say(words.exported(fileName)),
  })
  const make = useCommand('inquiries.makeList', { onDone: (made) => setTraceCode(made.traceCode) })
  const print = useCommand('inquiries.printList', {
    onDone: ({ printer }) => status.say(words.printed(printer)),
  })
  return (
    <>
      <div style={{ flex: 1, minHeight: 0, overflow: 'auto', padding: '0 0.75rem 0.75rem' }}>
        <p style={{ color: 'var(--amber)' }}>{words.warn}</p>
        <div style={{ display: 'flex', alignItems: 'center', gap: '0.5rem' }}>
          <KeyButton
            label={words.make}
            keys="ctrl+p"
            keyLabel="Ctrl+P"
            disabled={make.isPending}
            onAct={() => make.mutate({ batchId })}
          />
          {traceCode !== null && (
            <>
              <KeyButton
                label={words.print}
                disabled={print.isPending}
                onAct={() => print.mutate({ batchId, printer: null })}
              />
              <span>{words.made(traceCode)}</span>
            </>
          )}
        </div>
        <ErrorNotice error={make.error ?? print.error} />
        {traceCode !== null && <ListPreview key={traceCode} batchId={batchId} made={traceCode} />}
        <h2 style={{ fontSize: '1rem', margin: '1rem 0 0.5rem' }}>{words.export}</h2>
        {layout !== null && <LayoutEditor layout={layout} onLayout={setChanged} />}
        <LocationPicker folder={folder} onFolder={setFolder} />
        <ErrorNotice error={exported.error ?? remembered.error} />
      </div>
      <ActionBar
        primary={
          <PrimaryAction
            label={words.exportAct}
            pending={exported.isPending}
            blocked={folder === '' ? words.noFolder : undefined}
            onAct={() => layout !== null && exported.mutate({ batchId, layout, folder })}
          />
        }
      />
    </>
  )
}
