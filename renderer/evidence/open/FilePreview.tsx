import { Paragraph } from '../../components/layout/layout.tsx'
import { PdfPreview } from '../../components/pdf/PdfPreview.tsx'
import { evidenceWords } from '../words.ts'
import { PicturePreview } from './PicturePreview.tsx'

const words = evidenceWords.preview
const pictures: readonly string[] = ['image/png', 'image/jpeg']

export interface FilePreviewProps {
  /** Null while the bytes are on their way. */
  readonly bytes: Uint8Array<ArrayBuffer> | null
  readonly mediaType: string
  readonly label: string
}

/** A scan as it is: PDF pages or a picture; what else a letter may carry says where it can be opened. */
export function FilePreview({ bytes, mediaType, label }: FilePreviewProps) {
  if (bytes === null) return <Paragraph pad="0.5rem">{words.loading}</Paragraph>
  if (mediaType === 'application/pdf') return <PdfPreview bytes={bytes} label={label} />
  if (pictures.includes(mediaType))
    return <PicturePreview bytes={bytes} mediaType={mediaType} label={label} />
  return <Paragraph pad="0.5rem">{words.unsupported}</Paragraph>
}
