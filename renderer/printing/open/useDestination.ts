import { useState } from 'react'
import type { PrintDestination } from '../../../shared/printing/model.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { printingWords } from '../words.ts'

const words = printingWords.print
const exportChoice = 'export'

/** Where prints go: the default printer until another is chosen, a file on a machine without one; not asked for whom may not print. */
export function useDestination({ enabled = true }: { readonly enabled?: boolean } = {}) {
  const known = useQuery('prints.printers', {}, { enabled })
  const [picked, setPicked] = useState<string | null>(null)
  const printers = known.data?.printers ?? []
  const value = picked ?? printers[0] ?? exportChoice
  const destination: PrintDestination =
    value === exportChoice ? { to: 'export' } : { to: 'printer', printer: value }
  return {
    value,
    destination,
    isExport: value === exportChoice,
    choose: (next: string | null) => setPicked(next),
    options: [
      ...printers.map((printer) => ({ id: printer, label: printer })),
      { id: exportChoice, label: words.exportName },
    ],
    /** What to say under the field. */
    note:
      known.data !== undefined && printers.length === 0
        ? words.noPrinter(known.data.exportFolder)
        : undefined,
    /** The paper that the settings stand for; blank until they are known. */
    paper: known.data?.paper ?? 'blank',
    error: known.error,
  }
}

/** The place chosen on a screen. */
export type Destination = ReturnType<typeof useDestination>
