import Button from '@mui/material/Button'
import type { RequestAttachment } from '../../../shared/request/summary.ts'
import { beijingMinute } from '../../../shared/time.ts'
import { Block, Line, Paragraph, Quiet } from '../../components/layout/layout.tsx'
import { requestWords } from '../words.ts'

const { letter: words, roles } = requestWords

export interface AttachmentListProps {
  readonly attachments: readonly RequestAttachment[]
  readonly shownId: number | null
  onShow(attachmentId: number | null): void
  /** Takes a file off the letter; absent where nobody may. */
  onVoid?(attachment: RequestAttachment): void
}

/** The files of a letter with their 校验码; one of them may be open. */
export function AttachmentList({ attachments, shownId, onShow, onVoid }: AttachmentListProps) {
  if (attachments.length === 0) return <Paragraph pad="0.375rem 0.5rem">{words.noFiles}</Paragraph>
  return (
    <Block as="ul" plain margin={0} pad={0}>
      {attachments.map((attachment) => {
        const { attachmentId, name, role, checkCode, voided } = attachment
        return (
          <Line key={attachmentId} as="li" align="center" gap="0.5rem" pad="0.125rem 0.5rem" rule="bottom">
            <Block as="span" grow thins>
              <span
                style={{
                  display: 'block',
                  overflow: 'hidden',
                  textOverflow: 'ellipsis',
                  whiteSpace: 'nowrap',
                }}
                title={name}
              >
                {voided === null ? `${roles[role]}　${name}` : <s>{`${roles[role]}　${name}`}</s>}
              </span>
              {voided !== null && (
                <span style={{ display: 'block', fontSize: '0.8125rem' }}>
                  {words.voided(voided.by, beijingMinute(voided.at), voided.reason)}
                </span>
              )}
              <Quiet size="0.8125rem">
                {words.checkCode} <span className="mono">{checkCode}</span>
              </Quiet>
            </Block>
            <Button
              variant="text"
              aria-pressed={attachmentId === shownId}
              aria-label={`${attachmentId === shownId ? words.closeView : words.view} ${name}`}
              onClick={() => onShow(attachmentId === shownId ? null : attachmentId)}
            >
              {attachmentId === shownId ? words.closeView : words.view}
            </Button>
            {voided === null && onVoid !== undefined && (
              <Button
                variant="text"
                aria-label={`${words.voidFile} ${name}`}
                onClick={() => onVoid(attachment)}
              >
                {words.voidFile}
              </Button>
            )}
          </Line>
        )
      })}
    </Block>
  )
}
