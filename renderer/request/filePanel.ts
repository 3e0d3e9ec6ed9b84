import type { ComponentType } from 'react'

/** What every panel of a letter's file gets; the panel asks the core for the rest. */
export interface FilePanelProps {
  readonly requestId: number
}

/** One tab of a letter's file. `key` is its place in an address: `/requests/17?panel=roster`. */
export interface FilePanel {
  readonly key: string
  readonly label: string
  readonly component: ComponentType<FilePanelProps>
}
