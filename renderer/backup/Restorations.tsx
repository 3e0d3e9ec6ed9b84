import { useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { beijingMinute } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { Block, Paragraph } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { useDestination } from '../printing/open/useDestination.ts'
import { SettleAdoptionDialog } from './SettleAdoptionDialog.tsx'
import { backupWords } from './words.ts'

const words = backupWords.restorations
type Restoration = Output<'backups.restorations'>['restorations'][number]

/** The newest restore of this store with its explanation on paper, and 换机登记 while it is open; nothing where nothing was restored. */
export function Restorations() {
  const { newest, isAdoptionOpen, print, destination } = useRestorations()
  const [isSettling, setSettling] = useState(false)
  if (newest === undefined) return null
  return (
    <Block as="section" aria-label={words.title} margin="1rem 0 0">
      <Block as="h2" margin="0 0 0.5rem" size="1rem">
        {words.title}
      </Block>
      <Paragraph margin="0 0 0.5rem">{lineOf(newest)}</Paragraph>
      <KeyButton
        label={words.print}
        keys="ctrl+p"
        keyLabel="Ctrl+P"
        disabled={print.isPending}
        onAct={() => print.mutate({ id: newest.id, destination: destination.destination })}
      />
      {isAdoptionOpen && <KeyButton label={backupWords.adoption.open} onAct={() => setSettling(true)} />}
      <ErrorNotice error={print.error} />
      {isSettling && <SettleAdoptionDialog onClose={() => setSettling(false)} />}
    </Block>
  )
}

function lineOf({ kind, restoredAt, backupAt, lostEntries }: Restoration): string {
  const lost = lostEntries === null ? words.unknown : String(lostEntries)
  return [
    `${words.kinds[kind]} ${beijingMinute(restoredAt)}`,
    `${words.backupAt} ${beijingMinute(backupAt)}`,
    `${words.lost} ${lost}`,
  ].join('　')
}

function useRestorations() {
  const status = useStatus()
  const destination = useDestination()
  const { data } = useQuery('backups.restorations', {})
  const print = useCommand('backups.printRestoration', {
    onDone: ({ target, exportedTo }) => status.say(words.printed(exportedTo ?? target)),
  })
  return {
    newest: data?.restorations[0],
    isAdoptionOpen: data?.isAdoptionOpen === true,
    print,
    destination,
  }
}
