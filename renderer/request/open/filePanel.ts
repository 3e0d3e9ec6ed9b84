import { type ComponentType, createContext } from 'react'
import type { FileTab } from '../../place/place.ts'

/** What every panel of a letter's file gets; the panel asks the core for the rest. */
export interface FilePanelProps {
  readonly requestId: number
}

/** One tab of a letter's file. `key` is its place in an address: `/requests/17?panel=roster`. */
export interface FilePanel {
  readonly key: FileTab
  readonly label: string
  readonly component: ComponentType<FilePanelProps>
}

/** The tabs of the file, handed down by `renderer/App.tsx`: each belongs to another subject. */
export const FilePanelsContext = createContext<readonly FilePanel[]>([])
