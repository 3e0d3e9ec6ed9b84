import { useMemo } from 'react'
import { PdfPreview } from '../../../renderer/components/pdf/PdfPreview.tsx'
import { ScreenPage } from '../../../renderer/frame/ScreenPage.tsx'
import { bytesOf } from '../../../renderer/ipc/base64.ts'

/** The preview of a letter; the test puts the PDF beside the bridge. */
export function PdfScreen() {
  const bytes = useMemo(() => bytesOf((window as unknown as { readonly samplePdf: string }).samplePdf), [])
  return (
    <ScreenPage title="复函预览" padded={false}>
      <PdfPreview bytes={bytes} label="复函预览" />
    </ScreenPage>
  )
}
