import { useState } from 'react'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { useSession } from '../frame/session/session.ts'
import { zhCN } from '../text/zhCN.ts'

/** What the person should know first after logging in, until closed: failed attempts, a damaged journal. */
export function NoticeStrip() {
  const { notices, loggedInAt } = useSession()
  const [closedAt, setClosedAt] = useState<string | null>(null)
  if (notices.length === 0 || closedAt === loggedInAt) return null
  return (
    <div
      role="status"
      style={{
        display: 'flex',
        alignItems: 'center',
        gap: '0.75rem',
        padding: '0 0.75rem',
        background: 'var(--amber-weak)',
        borderBottom: '1px solid var(--line)',
      }}
    >
      <span style={{ flex: 1 }}>
        {notices.map((notice) => (
          <Lamp key={notice} tone="soon">
            {notice}
          </Lamp>
        ))}
      </span>
      <KeyButton label={zhCN.act.close} variant="text" onAct={() => setClosedAt(loggedInAt)} />
    </div>
  )
}
