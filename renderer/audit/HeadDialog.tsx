import { useState } from 'react'
import { readPrintedHead } from '../../shared/audit/printedHead.ts'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { Block, Quiet } from '../components/layout/layout.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { auditWords } from './words.ts'

const words = auditWords.head

/** Takes a 链头码 as it is read from paper and says whether it is this trail's. */
export function HeadDialog({ onClose }: { onClose(): void }) {
  const { typed, type, fault, compare, act } = useHeadDialog()
  return (
    <FormDialog
      title={words.title}
      explain={words.explain}
      actLabel={words.act}
      pending={compare.isPending}
      error={compare.error}
      onAct={act}
      onClose={onClose}
      below={
        compare.data !== undefined && (
          <section aria-label={words.result} role={compare.data.outcome === 'same' ? 'status' : 'alert'}>
            <Block {...(compare.data.outcome !== 'same' && { tone: 'vermilion', weight: 600 })}>
              {compare.data.words}
            </Block>
            <Quiet as="p">{words.current(compare.data.current)}</Quiet>
          </section>
        )
      }
    >
      <FormRow label={words.label} required hint={words.hint} error={fault}>
        <TextField name="printedHead" value={typed} onCommit={type} mono maxLength={60} />
      </FormRow>
    </FormDialog>
  )
}

function useHeadDialog() {
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | undefined>(undefined)
  const compare = useCommand('audit.compareHead')
  const type = (text: string) => {
    setFault(undefined)
    setTyped(text)
  }
  const act = () => {
    const read = readPrintedHead(typed)
    if (read.ok) compare.mutate({ code: read.written })
    else setFault(read.sentence)
  }
  return { typed, type, fault, compare, act }
}
