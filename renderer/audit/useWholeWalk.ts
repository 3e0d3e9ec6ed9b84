import { useState } from 'react'
import type { WholeVerdict } from '../../shared/audit/wholeVerdict.ts'
import { useCommand } from '../ipc/useCommand.ts'

/** The walk with the 留痕验证码: what it found, and whether it runs. The code is dropped as soon as the core has answered. */
export function useWholeWalk() {
  const { mutateAsync, reset, isPending } = useCommand('audit.verifyWhole')
  const [verdict, setVerdict] = useState<WholeVerdict | null>(null)
  const [error, setError] = useState<unknown>(null)
  const walk = (code: string) => {
    setVerdict(null)
    setError(null)
    // A mutation keeps what it was called with until it is reset.
    void mutateAsync({ code }).then(setVerdict, setError).finally(reset)
  }
  return { walk, verdict, error, isPending, forget: () => setVerdict(null) }
}
