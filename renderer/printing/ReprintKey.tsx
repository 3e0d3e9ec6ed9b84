import { useState } from 'react'
import type { DispatchDetail } from '../../shared/delivery/contract.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { dispatchWords } from '../delivery/words.ts'
import { ReprintDialog } from './ReprintDialog.tsx'

export interface ReprintKeyProps {
  readonly letter: DispatchDetail
}

/** The way to a 重印 from every later step. */
export function ReprintKey({ letter }: ReprintKeyProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <KeyButton label={dispatchWords.print.reprint} onAct={() => setIsOpen(true)} />
      {isOpen && <ReprintDialog letter={letter} onClose={() => setIsOpen(false)} />}
    </>
  )
}
