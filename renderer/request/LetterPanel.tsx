import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { useQuery } from '../ipc/useQuery.ts'
import type { FilePanelProps } from './filePanel.ts'

/** 来文: what the letter says, as it was registered. */
export function LetterPanel({ requestId }: FilePanelProps) {
  const letter = useQuery('requests.get', { requestId }, { fresh: true })
  return (
    <>
      <ErrorNotice error={letter.error} onRetry={() => void letter.refetch()} />
      <p>{letter.data?.title}</p>
    </>
  )
}
