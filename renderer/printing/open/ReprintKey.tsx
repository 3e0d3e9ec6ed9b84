import { useState } from 'react'
import type { DispatchDetail } from '../../../shared/delivery/contract.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { ReprintDialog } from '../ReprintDialog.tsx'
import { printingWords } from '../words.ts'

export interface ReprintKeyProps {
  readonly letter: DispatchDetail
}

/** The way to a 重印 from every later step. */
export function ReprintKey({ letter }: ReprintKeyProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <KeyButton label={printingWords.print.reprint} onAct={() => setIsOpen(true)} />
      {isOpen && <ReprintDialog letter={letter} onClose={() => setIsOpen(false)} />}
    </>
  )
}
