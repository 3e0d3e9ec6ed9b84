import type { RequestState } from '../../shared/request/model.ts'

/** The views of the list and the states each shows. */
export const listViews = {
  registered: ['registered'],
  admitted: ['admitted'],
  ended: ['closed', 'returned', 'withdrawn'],
  archived: ['archived'],
  all: null,
} as const satisfies Record<string, readonly RequestState[] | null>
export type ListView = keyof typeof listViews

/** Where the list stands: kept for as long as the window lives, so that opening a letter does not lose the place. */
export interface ListPlace {
  readonly view: ListView
  readonly text: string
  readonly page: number
}

let place: ListPlace = { view: 'all', text: '', page: 0 }

export const listPlace = {
  now: (): ListPlace => place,
  keep: (next: ListPlace): void => {
    place = next
  },
}
