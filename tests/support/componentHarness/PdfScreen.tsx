import { useMemo, useState } from 'react'
import { PdfPreview } from '../../../renderer/components/pdf/PdfPreview.tsx'
import { ScreenPage } from '../../../renderer/frame/page/ScreenPage.tsx'
import { bytesOf } from '../../../renderer/ipc/base64.ts'

/** The preview of a letter; the test puts the PDF beside the bridge. */
export function PdfScreen() {
  const bytes = useMemo(() => bytesOf((window as unknown as { readonly samplePdf: string }).samplePdf), [])
  const [isDrawn, setDrawn] = useState(false)
  return (
    <ScreenPage
      title="复函预览"
      padded={false}
      foot={<p role="status">{isDrawn ? '版面已显示' : '版面未显示'}</p>}
    >
      <PdfPreview bytes={bytes} label="复函预览" onDrawn={setDrawn} />
    </ScreenPage>
  )
}
