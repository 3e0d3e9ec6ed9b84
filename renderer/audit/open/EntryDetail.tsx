import { useState } from 'react'
import type { DetailRow } from '../../../shared/ipc/detailRow.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ReasonDialog } from '../../components/dialog/ReasonDialog.tsx'
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
    return <p style={{ margin: 0, padding: '0.75rem', color: 'var(--ink-2)' }}>{words.chooseOne}</p>
  // Each viewing has its own reason: another entry begins masked.
  return <ChosenEntry key={entry.seq} entry={entry} onReveal={onReveal} />
}

function ChosenEntry({
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
  return (
    <section aria-label={words.detail} style={{ padding: '0.5rem 0.75rem 0.75rem', overflow: 'auto' }}>
      <h2 style={{ fontSize: '1rem', margin: '0 0 0.25rem' }}>
        № {shown.seq}　{shown.words}
      </h2>
      <p style={{ margin: '0 0 0.25rem', color: 'var(--ink-2)' }}>
        {shown.actor}　{shown.object}
      </p>
      {shown.reason !== null && (
        <p style={{ margin: '0 0 0.25rem' }}>
          {words.reason}：{shown.reason}
        </p>
      )}
      {shown.fields.length === 0 ? (
        <p style={{ margin: 0, color: 'var(--ink-2)' }}>{words.noDetail}</p>
      ) : (
        <FieldTable rows={shown.fields} />
      )}
      {entry.isMasked && (
        <div style={{ marginTop: '0.5rem' }}>
          <KeyButton
            label={open === null ? words.reveal : words.hide}
            onAct={() => (open === null ? setIsAsking(true) : setOpen(null))}
          />
        </div>
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
    </section>
  )
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
