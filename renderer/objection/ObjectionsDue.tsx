import { KeyButton } from '../components/act/KeyButton.tsx'
import { useNavigation } from '../frame/navigation.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { registerPlace } from './registerPlace.ts'
import { objectionWords } from './words.ts'

const words = objectionWords.due

/** On the workbench: how many objections wait for us, and the way to them; nothing while there are none. */
export function ObjectionsDue() {
  const { go } = useNavigation()
  const ours = useQuery('objections.list', { filter: { owes: 'centre' }, offset: 0, limit: 1 })
  const late = useQuery('objections.list', { filter: { lamp: 'overdue' }, offset: 0, limit: 1 })
  const total = ours.data?.total ?? 0
  if (total === 0) return null
  const open = () => {
    registerPlace.keep({ ...registerPlace.fresh, owes: 'centre' })
    go('/objections')
  }
  return <KeyButton label={words(total, late.data?.total ?? 0)} keyLabel={objectionWords.key} onAct={open} />
}
