import { EventEmitter } from 'node:events'
import type { Browser } from 'playwright-core'

// What the parts of the stand-in share, and what the test that drives it is told. Nothing here is Electron's.

/** What the stand-in tells the test that started it. */
export type Told =
  | { readonly kind: 'window'; readonly window: number; readonly corePid: number }
  | { readonly kind: 'loaded'; readonly window: number }
  | { readonly kind: 'gone'; readonly window: number }
  | { readonly kind: 'said'; readonly title: string; readonly words: string }
  | { readonly kind: 'printed'; readonly options: object; readonly pdf: string }
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'left'; readonly listeners: Readonly<Record<string, number>> }
  | { readonly kind: 'browser'; readonly endpoint: string }

/** What the test asks of the stand-in: acts of a person, of the system, and of chance. */
export type Asked =
  | { readonly kind: 'closeWindow' | 'closeEarly' | 'quit' | 'crashWindow' | 'hangCore' | 'countListeners' }
  | { readonly kind: 'chooseFolder'; readonly path: string | null }

/** The state of one run. */
export const harness = {
  isReady: false,
  isExiting: false,
  browser: null as Browser | null,
  folderAnswer: null as string | null,
  /** Entries that a test has put another program in the place of, by file name. */
  programs: JSON.parse(process.env.CQW_STAND_IN_PROGRAMS ?? '{}') as Readonly<Record<string, string>>,
  /** How long the disk takes for a font. */
  fontDelayMs: Number(process.env.CQW_STAND_IN_FONT_DELAY_MS ?? 0),
  corePid: 0,
  asks: new EventEmitter<{ asked: [Asked] }>(),
  tell: (told: Told): void => void process.send?.(told),
}

/** Throws what Electron would, or what it would leave undone in silence, in words that name the stand-in. */
export function must(holds: boolean, words: string): void {
  if (!holds) throw new Error(`[electron stand-in] ${words}`)
}

/** The same object, which throws when a member is read that the stand-in does not have. */
export function strict<T extends object>(target: T, name: string): T {
  return new Proxy(target, {
    get(object, key) {
      if (key in object || typeof key === 'symbol' || key === 'then') {
        const value: unknown = Reflect.get(object, key, object)
        return typeof value === 'function' ? value.bind(object) : value
      }
      throw new Error(`[electron stand-in] ${name}.${key} is not there`)
    },
  })
}
