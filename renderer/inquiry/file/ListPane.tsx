import { useState } from 'react'
import type { ListLayout } from '../../../shared/inquiry/listLayout.ts'
import type { BatchDetail } from '../../../shared/inquiry/summary.ts'
import { LocationPicker } from '../../backup/open/LocationPicker.tsx'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../../components/act/PrimaryAction.tsx'
import { Block, Line } from '../../components/layout/layout.tsx'
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
  const pane = useListPane({ batch })
  return (
    <>
      <Block grow shrinks scrolls pad="0 0.75rem 0.75rem">
        <Block as="p" tone="amber">
          {words.warn}
        </Block>
        <Line align="center" gap="0.5rem">
          <KeyButton
            label={words.make}
            keys="ctrl+p"
            keyLabel="Ctrl+P"
            disabled={pane.make.isPending}
            onAct={() => pane.make.mutate({ batchId: pane.batchId })}
          />
          {pane.traceCode !== null && (
            <>
              <KeyButton
                label={words.print}
                disabled={pane.print.isPending}
                onAct={() => pane.print.mutate({ batchId: pane.batchId, printer: null })}
              />
              <span>{words.made(pane.traceCode)}</span>
            </>
          )}
        </Line>
        <ErrorNotice error={pane.make.error ?? pane.print.error} />
        {pane.traceCode !== null && (
          <ListPreview key={pane.traceCode} batchId={pane.batchId} made={pane.traceCode} />
        )}
        <Block as="h2" size="1rem" margin="1rem 0 0.5rem">
          {words.export}
        </Block>
        {pane.layout !== null && <LayoutEditor layout={pane.layout} onLayout={pane.setChanged} />}
        <LocationPicker folder={pane.folder} onFolder={pane.setFolder} />
        <ErrorNotice error={pane.exported.error ?? pane.remembered.error} />
      </Block>
      <ListActs pane={pane} />
    </>
  )
}

function ListActs({ pane }: { readonly pane: ListPaneState }) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.exportAct}
          pending={pane.exported.isPending}
          blocked={pane.folder === '' ? words.noFolder : undefined}
          onAct={() =>
            pane.layout !== null &&
            pane.exported.mutate({ batchId: pane.batchId, layout: pane.layout, folder: pane.folder })
          }
        />
      }
    />
  )
}

type ListPaneState = ReturnType<typeof useListPane>

function useListPane({ batch }: { readonly batch: BatchDetail }) {
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
  return { batchId, folder, setFolder, setChanged, traceCode, remembered, layout, exported, make, print }
}
