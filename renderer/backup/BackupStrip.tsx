import { beijingDate } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import type { OverScreenProps } from '../frame/frameParts.ts'
import { Strip } from '../frame/page/Strip.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useMay } from '../frame/session/useMay.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { backupWords as words } from './words.ts'

/** Stands over every screen of the administrators from the first day whose work no backup holds. */
export function BackupStrip({ here }: OverScreenProps) {
  const may = useMay()
  const { go } = useNavigation()
  const { data } = useQuery('backups.standing', {}, { enabled: may('backups.standing') })
  if (data === undefined || data.unsavedSince === null) return null
  const { state, days, unsavedSince } = data
  if (state !== 'due' && state !== 'overdue') return null
  const isOverdue = state === 'overdue'
  const mayGo = may('backups.create') && here !== place.backups.pattern
  return (
    <Strip
      tone={isOverdue ? 'stopped' : 'soon'}
      label={words.banner}
      {...(!isOverdue && { folded: words.bannerFolded(days) })}
      acts={mayGo && <KeyButton label={words.go} variant="text" onAct={() => go(place.backups.at())} />}
    >
      <Lamp tone={isOverdue ? 'overdue' : 'soon'}>{words.lateSince(days, beijingDate(unsavedSince))}</Lamp>
      <span>{may('backups.create') ? words.insert : words.tellAdmin}</span>
    </Strip>
  )
}
