import { useRef } from 'react'
import { useKeys } from '../keyboard/useKeys.ts'
import { spareKeyWords, useSpareKey } from '../keyboard/useSpareKey.ts'

export interface ButtonKeyOptions {
  /** In the notation of `useKeys`; left out, and without a label either, the button is given a free one. */
  readonly keys?: string
  readonly keyLabel?: string
  onAct(): void
}

/** The key of a button, its own or a free one, and how it is shown. Give `anchor` to the button. */
export function useButtonKey({ keys, keyLabel, onAct }: ButtonKeyOptions, isEnabled: boolean) {
  const button = useRef<HTMLButtonElement | null>(null)
  const spare = useSpareKey(button, isEnabled && keys === undefined && keyLabel === undefined)
  const claim = useKeys(keys ?? spare, onAct, { enabled: isEnabled })
  const anchor = (element: HTMLButtonElement | null) => {
    button.current = element
    claim.current = element
  }
  return { anchor, spare, keyLabel: keyLabel ?? (spare === undefined ? undefined : spareKeyWords(spare)) }
}
