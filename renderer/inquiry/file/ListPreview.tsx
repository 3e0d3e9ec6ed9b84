import { Block } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { PdfPreview } from '../../components/pdf/PdfPreview.tsx'
import { call } from '../../ipc/call.ts'
import { useFileBytes } from '../../ipc/useFileBytes.ts'
import { inquiryWords } from '../words.ts'

export interface ListPreviewProps {
  readonly batchId: number
  /** Names this making of the list. */
  readonly made: string
}

/** The working list as it will be printed. */
export function ListPreview({ batchId, made }: ListPreviewProps) {
  const { bytes, error } = useFileBytes(made, (offset) => call('inquiries.readList', { batchId, offset }))
  if (error !== null) return <ErrorNotice error={error} />
  return (
    <Block height="28rem">
      <PdfPreview bytes={bytes} label={inquiryWords.list.label} />
    </Block>
  )
}
