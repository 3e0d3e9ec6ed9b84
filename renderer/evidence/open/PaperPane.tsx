import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { Block, Quiet } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useFileBytes } from '../../ipc/useFileBytes.ts'
import { FilePreview } from './FilePreview.tsx'

const Frame = styled('div')({
  border: '1px solid var(--line)',
  background: 'var(--page)',
  maxHeight: 'max(14rem, calc(100vh - 24rem))',
  overflow: 'auto',
})

export interface PaperPaneProps {
  readonly label: string
  /** Names the file, so that another is read anew. */
  readonly file: string
  read(
    offset: number,
  ): Promise<{ readonly base64: string; readonly total: number; readonly mediaType: string }>
}

/** A scanned sheet or a specimen as it was kept. */
export function PaperPane({ label, file, read }: PaperPaneProps) {
  const [mediaType, setMediaType] = useState('')
  const { bytes, error } = useFileBytes(file, async (offset) => {
    const piece = await read(offset)
    setMediaType(piece.mediaType)
    return piece
  })
  return (
    <Block as="figure" margin={0}>
      <Quiet as="figcaption" below="0.25rem">
        {label}
      </Quiet>
      {error === null ? (
        <Frame tabIndex={0} role="group" aria-label={label}>
          <FilePreview bytes={bytes} mediaType={mediaType} label={label} />
        </Frame>
      ) : (
        <ErrorNotice error={error} />
      )}
    </Block>
  )
}
