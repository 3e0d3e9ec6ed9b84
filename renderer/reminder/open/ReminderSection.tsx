import { useState } from 'react'
import type { ReminderDue } from '../../../shared/reminder/contract.ts'
import { beijingMinute } from '../../../shared/time.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { Line, Quiet } from '../../components/layout/layout.tsx'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useQuery } from '../../ipc/useQuery.ts'
import { reminderWords as words } from '../words.ts'
import { ReminderDialog } from './ReminderDialog.tsx'

/** Who was reminded about a letter, and the keys to remind again; what may not be says why. */
export function ReminderSection({ requestId }: { readonly requestId: number }) {
  const [reminding, setReminding] = useState<ReminderDue | null>(null)
  const reminders = useQuery('reminders.ofLetter', { requestId }, { keepOld: true })
  const { columns } = words
  const lines = reminders.data?.lines ?? []
  const due = reminders.data?.due ?? []
  return (
    <>
      <h2>{words.section}</h2>
      <ErrorNotice error={reminders.error} onRetry={() => void reminders.refetch()} />
      {lines.length === 0 ? (
        <EmptyState>{words.none}</EmptyState>
      ) : (
        <table>
          <thead>
            <tr>
              {Object.values(columns).map((title) => (
                <th key={title}>{title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.reminderId}>
                <td>{beijingMinute(line.remindedAt)}</td>
                <td>{line.number}</td>
                <td>
                  {words.parties[line.party]} {line.person}（{words.channels[line.channel]}）
                </td>
                <td>{line.reason}</td>
                <td>{line.nextAct}</td>
                <td>{line.remindedBy}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {due.map((item) => (
        <Line key={item.item} align="center" gap="0.75rem">
          <KeyButton
            label={words.remind(item.number)}
            variant="text"
            disabled={item.obstacle !== null}
            onAct={() => setReminding(item)}
          />
          {item.obstacle !== null && <Quiet>{item.obstacle}</Quiet>}
        </Line>
      ))}
      {reminding && (
        <ReminderDialog
          item={reminding.item}
          number={reminding.number}
          start={{ party: reminding.item.startsWith('request') ? 'colleague' : 'unit' }}
          onClose={() => setReminding(null)}
        />
      )}
    </>
  )
}
