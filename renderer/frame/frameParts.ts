import { type ComponentType, createContext } from 'react'
import type { WorkKind } from '../../shared/workbench/model.ts'
import type { KeyHint } from '../components/mark/hintRegistry.ts'
import type { Address, ScreenPath } from '../place/screenPath.ts'

/** A line over every screen. */
export interface OverScreenProps {
  /** The path of the screen below it. */
  readonly here: string
}

/** What opens over any screen. */
export interface OverDeskProps {
  onClose(): void
  onGo(address: Address): void
}

/** A dialog that a key opens over any screen. */
export interface OverDesk {
  readonly keys: string
  /** Who may open this screen may open the dialog. */
  readonly path: Pick<ScreenPath, 'pattern'>
  /** The name under which its unfinished form is kept over a lock. */
  readonly form: string
  readonly component: ComponentType<OverDeskProps>
}

/** Keys of one screen, as its foot shows them. */
export interface KeyTable {
  readonly title: string
  readonly hints: readonly KeyHint[]
}

/** What the subjects put into the frame; `renderer/frameParts.tsx` names them, the frame knows none. */
export interface FrameParts {
  /** In the top bar, beside the name of the machine. */
  readonly marks: readonly ComponentType[]
  /** Between top bar and screen, from the top down. */
  readonly strips: readonly ComponentType<OverScreenProps>[]
  readonly overDesk: OverDesk | null
  /** Opened by `/` from anywhere outside a box. */
  readonly search: Pick<ScreenPath, 'pattern'> | null
  /** For 键盘速查卡. */
  readonly keyTables: readonly KeyTable[]
  /** How much of each kind of work waits; a screen says in `work` which kinds it counts. */
  useWaiting(): readonly { readonly kind: WorkKind; readonly items: number }[]
}

const none: FrameParts = {
  marks: [],
  strips: [],
  overDesk: null,
  search: null,
  keyTables: [],
  useWaiting: () => [],
}

export const FramePartsContext = createContext<FrameParts>(none)
