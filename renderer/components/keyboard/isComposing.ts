interface KeyLike {
  readonly keyCode: number
  readonly isComposing?: boolean
  readonly nativeEvent?: { readonly isComposing: boolean }
}

/**
 * True while an input method owns the keyboard. Every key handler asks this first: the Enter, Esc and arrow keys that
 * choose a candidate word must never act on the form. Code 229 covers engines that report composition late.
 */
export function isComposing(event: KeyLike): boolean {
  return event.keyCode === 229 || (event.nativeEvent?.isComposing ?? event.isComposing ?? false)
}
