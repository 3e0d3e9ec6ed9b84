import { useState } from 'react'
import type { DetailRow } from '../../../shared/ipc/detailRow.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { Block, Paragraph, Quiet } from '../../components/layout/layout.tsx'
import { ReasonDialog } from '../../form/ReasonDialog.tsx'
import { auditWords } from '../words.ts'

const words = auditWords.entry

/** An entry as it is shown; masked, or as recorded. */
export interface ShownEntry {
  readonly seq: number
  readonly actor: string
  readonly words: string
  readonly object: string
  readonly reason: string | null
  readonly fields: readonly DetailRow[]
  readonly isMasked: boolean
}

export interface EntryDetailProps {
  readonly entry: ShownEntry | null
  /** Fetches the entry unmasked; the core records who looked and why. */
  onReveal(reason: string): Promise<ShownEntry>
}

const cell = { padding: '0.25rem 0.5rem', verticalAlign: 'top', overflowWrap: 'anywhere' } as const
const head = {
  ...cell,
  textAlign: 'left',
  fontWeight: 500,
  color: 'var(--ink-2)',
  whiteSpace: 'nowrap',
} as const

/** What the chosen entry carries, in words: 原来 and 现在 of what was changed; names and numbers only after a reason. */
export function EntryDetail({ entry, onReveal }: EntryDetailProps) {
  if (entry === null)
    return (
      <Quiet as="p" margin={0} pad="0.75rem">
        {words.chooseOne}
      </Quiet>
    )
  // Each viewing has its own reason: another entry begins masked.
  return <ChosenEntry key={entry.seq} entry={entry} onReveal={onReveal} />
}

function ChosenEntry({
  entry,
  onReveal,
}: { readonly entry: ShownEntry } & Pick<EntryDetailProps, 'onReveal'>) {
  const { open, setOpen, isAsking, setIsAsking, isPending, error, shown, reveal } = useChosenEntry({
    entry,
    onReveal,
  })
  return (
    <Block aria-label={words.detail} as="section" pad="0.5rem 0.75rem 0.75rem" scrolls>
      <Block as="h2" size="1rem" margin="0 0 0.25rem">
        № {shown.seq}　{shown.words}
      </Block>
      <Quiet as="p" margin="0 0 0.25rem">
        {shown.actor}　{shown.object}
      </Quiet>
      {shown.reason !== null && (
        <Paragraph margin="0 0 0.25rem">
          {words.reason}：{shown.reason}
        </Paragraph>
      )}
      {shown.fields.length === 0 ? (
        <Quiet as="p" margin={0}>
          {words.noDetail}
        </Quiet>
      ) : (
        <FieldTable rows={shown.fields} />
      )}
      {entry.isMasked && (
        <Block above="0.5rem">
          <KeyButton
            label={open === null ? words.reveal : words.hide}
            onAct={() => (open === null ? setIsAsking(true) : setOpen(null))}
          />
        </Block>
      )}
      <ReasonDialog
        open={isAsking}
        title={words.reveal}
        consequence={words.revealWhat}
        confirmLabel={words.revealAct}
        minLength={2}
        pending={isPending}
        error={error}
        onConfirm={(reason) => void reveal(reason)}
        onCancel={() => setIsAsking(false)}
      />
    </Block>
  )
}

function useChosenEntry({
  entry,
  onReveal,
}: { readonly entry: ShownEntry } & Pick<EntryDetailProps, 'onReveal'>) {
  const [open, setOpen] = useState<ShownEntry | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const [isPending, setIsPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const shown = open ?? entry
  const reveal = async (reason: string) => {
    setIsPending(true)
    setError(null)
    try {
      setOpen(await onReveal(reason))
      setIsAsking(false)
    } catch (caught) {
      setError(caught)
    } finally {
      setIsPending(false)
    }
  }
  return { open, setOpen, isAsking, setIsAsking, isPending, error, shown, reveal }
}

function FieldTable({ rows }: { readonly rows: readonly DetailRow[] }) {
  const isChange = rows.some(({ was }) => was !== null)
  return (
    <table
      aria-label={words.fields}
      style={{ width: '100%', borderCollapse: 'collapse', fontSize: '0.875rem' }}
    >
      <thead>
        <tr>
          <th style={head}>{words.field}</th>
          {isChange && <th style={head}>{words.was}</th>}
          <th style={head}>{isChange ? words.now : words.value}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, was, now }) => (
          <tr key={label} style={{ borderTop: '1px solid var(--line-1)' }}>
            <th scope="row" style={{ ...head, whiteSpace: 'normal' }}>
              {label}
            </th>
            {isChange && <td style={cell}>{was ?? ''}</td>}
            <td style={cell}>{now ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
