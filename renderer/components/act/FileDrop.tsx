import Button from '@mui/material/Button'
import { type DragEvent, useId, useRef, useState } from 'react'
import { zhCN } from '../../text/zhCN.ts'
import { UploadIcon } from '../../theme/icons.ts'
import { useKeys } from '../keyboard/useKeys.ts'
import { Block, Quiet } from '../layout/layout.tsx'
import { usePastedPicture } from './usePastedPicture.ts'

export interface FileDropProps {
  /** What is wanted, such as 名单文件. */
  readonly label: string
  onFiles(files: readonly File[]): void
  /** Endings with dot, such as .xlsx; empty takes everything. Content is judged by the core, not here. */
  readonly accept?: readonly string[]
  readonly multiple?: boolean
  /** One line under the button. */
  readonly hint?: string
  readonly keys?: string
  readonly keyLabel?: string
  readonly disabled?: boolean
  /** True where a picture may be pasted (Ctrl+V); one such place on a screen. */
  readonly pastes?: boolean
}

const fits = (file: File, accept: readonly string[]) =>
  accept.length === 0 || accept.some((ending) => file.name.toLowerCase().endsWith(ending))

/** A file by button, key, or drag and drop. */
export function FileDrop(props: FileDropProps) {
  const state = useFileDrop(props)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra for the mouse; the button does the same
    <div
      onDragOver={(event) => {
        event.preventDefault()
        state.setOver(true)
      }}
      onDragLeave={() => state.setOver(false)}
      onDrop={state.onDrop}
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '0.5rem',
        padding: '0.375rem',
        margin: '0.25rem',
        border: `1px dashed var(--${state.over ? 'blue' : 'line-2'})`,
        borderRadius: 4,
        background: state.over ? 'var(--blue-weak)' : 'var(--paper)',
      }}
    >
      <Button
        ref={(element) => {
          state.anchor.current = element
        }}
        data-field
        startIcon={<UploadIcon aria-hidden />}
        disabled={state.disabled}
        aria-describedby={state.noteId}
        onClick={() => state.picker.current?.click()}
      >
        {zhCN.act.chooseFile}：{state.label}
        {state.keyLabel && (
          <Quiet as="kbd" font="inherit" before="0.375rem">
            {state.keyLabel}
          </Quiet>
        )}
      </Button>
      <Block id={state.noteId} as="span" tone={state.refused ? 'vermilion' : 'ink-2'} size="0.875rem">
        {state.refused ??
          `${zhCN.act.dropHere}${state.pastes ? `，${zhCN.act.pasteHere}` : ''}${state.hint ? `　${state.hint}` : ''}`}
        {state.clipboard !== 'untouched' && `　${zhCN.act.clipboard[state.clipboard]}`}
      </Block>
      <input
        ref={state.picker}
        type="file"
        hidden
        aria-label={state.label}
        accept={state.accept.join(',')}
        multiple={state.multiple}
        onChange={(event) => {
          state.take([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </div>
  )
}

function useFileDrop(props: FileDropProps) {
  const {
    label,
    onFiles,
    accept = [],
    multiple = false,
    hint,
    keys,
    keyLabel,
    disabled = false,
    pastes = false,
  } = props
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState<string>()
  const noteId = useId()
  const anchor = useKeys(keys, () => picker.current?.click(), { enabled: !disabled })

  const take = (files: readonly File[]) => {
    const wrong = files.filter((file) => !fits(file, accept))
    setRefused(
      wrong.length > 0
        ? zhCN.act.dropRefused(wrong.map((file) => file.name.split('.').pop()).join('、'))
        : undefined,
    )
    const good = files.filter((file) => fits(file, accept)).slice(0, multiple ? undefined : 1)
    if (good.length > 0) onFiles(good)
  }
  const clipboard = usePastedPicture(pastes && !disabled, (picture) => take([picture]))
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!disabled) take([...event.dataTransfer.files])
  }
  return {
    label,
    accept,
    multiple,
    hint,
    keyLabel,
    disabled,
    pastes,
    picker,
    over,
    setOver,
    refused,
    noteId,
    anchor,
    take,
    clipboard,
    onDrop,
  }
}
