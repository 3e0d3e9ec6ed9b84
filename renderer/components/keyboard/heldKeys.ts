import { isComposing } from './isComposing.ts'

/**
 * The keys that may repeat while they are held: those that move and those that type. Every other key acts once for each time it is
 * pressed, whoever listens to it: an act key is whatever is missing here.
 */
const movingKeys = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  'Tab',
])
const typingKeys = new Set(['Backspace', 'Delete'])
const typedKinds = new Set(['text', 'search', 'password', 'tel', 'number', 'email', 'url'])

/** What of a key press decides whether it may repeat. */
export interface KeyPress {
  readonly key: string
  readonly keyCode: number
  readonly isComposing: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** True when this key may go on while it is held; `inText` says that it goes into a box that text is typed into. */
export function mayRepeat(press: KeyPress, inText: boolean): boolean {
  if (isComposing(press)) return true
  const { key, ctrlKey, altKey, metaKey } = press
  if (altKey || metaKey) return false
  if (inText) return typingKeys.has(key) || movesCaret(press) || (!ctrlKey && key.length === 1)
  return !ctrlKey && movingKeys.has(key)
}

// Ctrl+PageUp and Ctrl+PageDown turn the parts of a file over, in a box too.
function movesCaret({ key, ctrlKey }: KeyPress): boolean {
  return movingKeys.has(key) && !(ctrlKey && (key.startsWith('Page') || key === 'Tab'))
}

function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return typedKinds.has(target.type) && !target.readOnly
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)
}

const chordOf = ({ key, ctrlKey, altKey, shiftKey, metaKey }: KeyboardEvent) =>
  [ctrlKey && 'ctrl', altKey && 'alt', shiftKey && 'shift', metaKey && 'meta', key.toLowerCase()]
    .filter(Boolean)
    .join('+')

const modifiers = new Set(['Control', 'Alt', 'Shift', 'Meta', 'AltGraph'])

/** The run of one and the same key that is going on: the key, and when it was pressed for the first time. */
const run: { chord: string | null; since: number } = { chord: null, since: 0 }

/** When the key that is acting now was first pressed with no other key and no click in between; null when a pointer acts. */
export function runningSince(): number | null {
  return run.chord === null ? null : run.since
}

/** Takes repeated presses of act keys away before anything of the page hears them, and follows which key is pressed. Called once. */
export function guardHeldKeys(page: Window = window): void {
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.repeat && !mayRepeat(event, isText(event.target))) {
        event.preventDefault()
        event.stopImmediatePropagation()
        return
      }
      if (event.repeat || modifiers.has(event.key)) return
      const chord = chordOf(event)
      if (chord === run.chord) return
      run.chord = chord
      run.since = performance.now()
    },
    { capture: true },
  )
  const end = () => {
    run.chord = null
  }
  // What was typed or pasted, by whatever way, was looked at as well.
  for (const kind of ['pointerdown', 'input']) page.addEventListener(kind, end, { capture: true })
}
