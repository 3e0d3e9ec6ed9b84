import { useState } from 'react'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { Strip } from '../frame/page/Strip.tsx'
import { useSession } from '../frame/session/session.ts'
import { zhCN } from '../text/zhCN.ts'
import { sessionWords } from './words.ts'

/** What the person should know first after logging in, until closed: failed attempts, a damaged journal. */
export function NoticeStrip() {
  const { notices, loggedInAt } = useSession()
  const [closedAt, setClosedAt] = useState<string | null>(null)
  if (notices.length === 0 || closedAt === loggedInAt) return null
  return (
    <Strip
      tone="soon"
      label={sessionWords.notices}
      isAnnounced
      acts={<KeyButton label={zhCN.act.close} variant="text" onAct={() => setClosedAt(loggedInAt)} />}
    >
      {notices.map((notice) => (
        <Lamp key={notice} tone="soon">
          {notice}
        </Lamp>
      ))}
    </Strip>
  )
}
