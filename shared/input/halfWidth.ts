import { withoutIgnorable } from './ignorable.ts'

/** Full-width digits, letters and signs as an input method types them, turned into their half-width form; spaces removed. */
export function halfWidth(text: string): string {
  return withoutIgnorable(
    text.replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)),
  )
}
