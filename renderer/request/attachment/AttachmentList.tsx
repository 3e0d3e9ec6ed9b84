import Button from '@mui/material/Button'
import type { RequestAttachment } from '../../../shared/request/summary.ts'
import { requestWords } from '../words.ts'

const { letter: words, roles } = requestWords

export interface AttachmentListProps {
  readonly attachments: readonly RequestAttachment[]
  readonly shownId: number | null
  onShow(attachmentId: number | null): void
}

/** The files of a letter with their 校验码; one of them may be open. */
export function AttachmentList({ attachments, shownId, onShow }: AttachmentListProps) {
  if (attachments.length === 0)
    return <p style={{ margin: 0, padding: '0.375rem 0.5rem' }}>{words.noFiles}</p>
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {attachments.map(({ attachmentId, name, role, checkCode }) => (
        <li
          key={attachmentId}
          style={{
            display: 'flex',
            alignItems: 'center',
            gap: '0.5rem',
            padding: '0.125rem 0.5rem',
            borderBottom: '1px solid var(--line)',
          }}
        >
          <span style={{ flex: 1, minWidth: 0 }}>
            <span
              style={{ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
              title={name}
            >
              {roles[role]}　{name}
            </span>
            <span style={{ fontSize: '0.8125rem', color: 'var(--ink-2)' }}>
              {words.checkCode} <span className="mono">{checkCode}</span>
            </span>
          </span>
          <Button
            variant="text"
            aria-pressed={attachmentId === shownId}
            aria-label={`${attachmentId === shownId ? words.closeView : words.view} ${name}`}
            onClick={() => onShow(attachmentId === shownId ? null : attachmentId)}
          >
            {attachmentId === shownId ? words.closeView : words.view}
          </Button>
        </li>
      ))}
    </ul>
  )
}
