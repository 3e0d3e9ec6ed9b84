import type { LampKind } from '../../shared/deadline/lamp/lamp.ts'
import type { Party } from '../../shared/deadline/rules.ts'
import type { RegisterView } from './words.ts'

/** Where the register stands: kept for as long as the window lives, so that opening a case does not lose the place. */
export interface RegisterPlace {
  readonly view: RegisterView
  readonly owes: Exclude<Party, 'candidate'> | 'all'
  readonly lamp: LampKind | 'all'
  readonly text: string
  readonly page: number
  readonly selected: number | null
}

const fresh: RegisterPlace = { view: 'open', owes: 'all', lamp: 'all', text: '', page: 0, selected: null }
let place = fresh

export const registerPlace = {
  fresh,
  now: (): RegisterPlace => place,
  keep: (next: RegisterPlace): void => {
    place = next
  },
}
