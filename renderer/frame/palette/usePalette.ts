import { useState } from 'react'
import { useInitials } from '../../components/field/box/initials.ts'
import { type PickerOption, pickOptions } from '../../components/field/box/pickOptions.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { place } from '../../place/place.ts'
import { type Address, bareAddress } from '../../place/screenPath.ts'
import { zhCN } from '../../text/zhCN.ts'
import { type Screen, shownKey } from '../place/screen.ts'
import { useMay } from '../session/useMay.ts'
import { pageActs } from './pageActs.ts'

const words = zhCN.palette
const letterRows = 8
/** Shorter words find everything. */
const leastLetters = 2

interface Entry extends PickerOption<string> {
  run(): void
}

export interface PaletteOptions {
  /** All screens of the person; one that shows one letter or one batch is opened from its list. */
  readonly screens: readonly Screen[]
  onGo(address: Address): void
  onClose(): void
}

/** What the palette finds for the words typed: screens, acts of the page, letters; persons only when they are asked for. */
export function usePalette({ screens, onGo, onClose }: PaletteOptions) {
  const may = useMay()
  const [text, setText] = useState('')
  const [persons, setPersons] = useState<string | null>(null)
  const [acts] = useState(pageActs)
  const knowsInitials = useInitials(true)
  const typed = text.trim()
  const asksLetters = typed.length >= leastLetters && may('searches.letters')
  const letters = useQuery(
    'searches.letters',
    { text: typed.slice(0, 60) || '-', offset: 0, limit: letterRows },
    { enabled: asksLetters, keepOld: true },
  )
  const go = (address: Address) => () => {
    onClose()
    onGo(address)
  }
  const screenEntries = screens.flatMap(({ path, label, hotkey }): Entry[] => {
    const address = bareAddress(path)
    return address === null
      ? []
      : [{ id: `go:${address}`, label, ...(hotkey && { note: shownKey(hotkey) }), run: go(address) }]
  })
  const actEntries = acts.map(({ label, keys, press }, index): Entry => {
    const run = () => {
      onClose()
      // The dialog gives the page its keys back first.
      requestAnimationFrame(press)
    }
    return { id: `act:${index}`, label, note: `${words.act}　${keys}`, run }
  })
  const letterEntries = (asksLetters ? (letters.data?.rows ?? []) : []).map(
    ({ requestId, intakeNumber, documentNumber, unitName }): Entry => ({
      id: `letter:${requestId}`,
      label: `${intakeNumber}　${documentNumber}　${unitName}`,
      note: words.letter,
      run: go(place.request.at({ requestId })),
    }),
  )
  const isLoading = !knowsInitials || (asksLetters && letters.isFetching)
  // Not before the rest is known: what stands alone for a moment would stay marked for Enter.
  const asksPersons = !isLoading && typed.length >= leastLetters && may('searches.persons')
  const entries: readonly Entry[] = [
    ...pickOptions([...screenEntries, ...actEntries], typed),
    ...letterEntries,
    ...(asksPersons
      ? [{ id: 'persons', label: words.persons(typed), note: words.recorded, run: () => setPersons(typed) }]
      : []),
  ]
  return {
    entries,
    isLoading,
    error: letters.error,
    persons,
    search: setText,
    run: (id: string) => entries.find((entry) => entry.id === id)?.run(),
  }
}
