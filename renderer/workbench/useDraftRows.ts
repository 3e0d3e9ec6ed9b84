import { useContext } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { FormKeeperContext } from '../components/keyboard/keep/keptForms.ts'
import { useUndo } from '../frame/useUndo.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { workbenchWords as words } from './words.ts'

/** A form that was left half filled, as the first rows of the workbench show it. */
export type DraftRow = Output<'drafts.list'>[number]

/** What the person left half filled: opened again, or given up, which can be taken back. */
export function useDraftRows() {
  const keeper = useContext(FormKeeperContext)
  const list = useQuery('drafts.list', {}, { fresh: true })
  const again = () => {
    keeper?.reload()
    void list.refetch()
  }
  const offerUndo = useUndo('drafts.save', again)
  const remove = useCommand('drafts.discardWhole', {
    onDone: (body, { key }) => {
      offerUndo(words.drafts.given, { key, body })
      again()
    },
  })
  return {
    rows: list.data ?? [],
    error: list.error ?? remove.error,
    resume: ({ form }: DraftRow) => keeper?.reopen(form),
    giveUp: ({ key }: DraftRow) => remove.mutate({ key }),
  }
}
