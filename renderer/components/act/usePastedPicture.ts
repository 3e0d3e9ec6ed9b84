import { useEffect, useEffectEvent, useState } from 'react'
import { zhCN } from '../../text/zhCN.ts'

/** What became of the clipboard after a picture was taken from it. */
export type ClipboardState = 'untouched' | 'cleared' | 'kept'

/** Empties the clipboard without a permission that an offline page cannot be given, else by the browser's own door; false when it may not. */
async function clearedClipboard(): Promise<boolean> {
  const empty = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', '')
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', empty, { capture: true })
  try {
    if (document.execCommand('copy')) return true
    await navigator.clipboard.writeText('')
    return true
  } catch {
    // Refused by the browser: said on the screen, the picture itself is taken all the same.
    return false
  } finally {
    document.removeEventListener('copy', empty, { capture: true })
  }
}

/** Takes pictures that are pasted anywhere on the page (Ctrl+V) while enabled, and empties the clipboard after each. */
export function usePastedPicture(enabled: boolean, onPicture: (file: File) => void): ClipboardState {
  const [state, setState] = useState<ClipboardState>('untouched')
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const picture = [...(event.clipboardData?.files ?? [])].find(({ type }) =>
      /^image\/(?:png|jpeg)$/u.test(type),
    )
    if (picture === undefined) return
    event.preventDefault()
    // The bytes are ours before the clipboard loses them.
    void picture.arrayBuffer().then(async (bytes) => {
      onPicture(
        new File([bytes], `${zhCN.act.pastedPicture}.${picture.type === 'image/png' ? 'png' : 'jpg'}`, {
          type: picture.type,
        }),
      )
      setState((await clearedClipboard()) ? 'cleared' : 'kept')
    })
  })
  useEffect(() => {
    if (!enabled) return undefined
    const listen = (event: ClipboardEvent) => onPaste(event)
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [enabled])
  return state
}
