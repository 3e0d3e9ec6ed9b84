import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { replyKindNames } from '../../shared/reply/kinds.ts'
import type { ReplyDetail } from '../../shared/reply/summary.ts'
import { Block, Column } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { PdfPreview } from '../components/pdf/PdfPreview.tsx'
import { useReplyPdf } from '../printing/open/useReplyPdf.ts'
import { GateColumns } from './GateColumns.tsx'
import { replyWords } from './words.ts'

const words = replyWords.page

/** What the right pane shows. */
export type PageView = keyof typeof words.views

export interface ReplyPagesProps {
  readonly reply: ReplyDetail
  readonly view: PageView
  onView(view: PageView): void
  /** Told whether the pages that leave stand on the screen. */
  onDrawn(isDrawn: boolean): void
}

const viewsOf = ({ state }: ReplyDetail): readonly PageView[] =>
  state === 'draft' || state === 'submitted'
    ? ['outgoing', 'gate', 'dispatchForm']
    : ['outgoing', 'fileCopy', 'dispatchForm']

/** The real page, the disclosure gate, the file copy or the 发文稿纸 of one letter of ours. */
export function ReplyPages({ reply, view, onView, onDrawn }: ReplyPagesProps) {
  const views = viewsOf(reply)
  const shown = views.includes(view) ? view : 'outgoing'
  return (
    <Column tall shrinks>
      <Tabs
        value={shown}
        onChange={(_event, next: PageView) => onView(next)}
        aria-label={words.viewLabel}
        sx={{ px: '0.5rem', borderBottom: '1px solid var(--line)', flex: 'none' }}
      >
        {views.map((key) => (
          <Tab key={key} value={key} label={words.views[key]} />
        ))}
      </Tabs>
      <Block grow shrinks>
        {shown === 'gate' ? (
          <GateColumns gate={reply.gate} />
        ) : (
          <Pages
            key={shown}
            reply={reply}
            variant={shown}
            onDrawn={shown === 'outgoing' ? onDrawn : nobody}
          />
        )}
      </Block>
    </Column>
  )
}

const nobody = () => undefined

interface PagesProps {
  readonly reply: ReplyDetail
  readonly variant: Exclude<PageView, 'gate'>
  onDrawn(isDrawn: boolean): void
}

function Pages({ reply, variant, onDrawn }: PagesProps) {
  const pdf = useReplyPdf(reply.replyId, variant, true)
  const bytes = pdf.isPlaceholderData ? null : (pdf.data ?? null)
  return (
    <>
      <ErrorNotice error={pdf.error} onRetry={() => void pdf.refetch()} />
      <PdfPreview
        bytes={bytes}
        label={`${replyKindNames[reply.kind]} ${words.views[variant]}`}
        onDrawn={onDrawn}
      />
    </>
  )
}
