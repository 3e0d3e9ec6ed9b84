import { useState } from 'react'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { Block, Line } from '../components/layout/layout.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { useSession } from '../frame/session/session.ts'
import { zhCN } from '../text/zhCN.ts'

/** What the person should know first after logging in, until closed: failed attempts, a damaged journal. */
export function NoticeStrip() {
  const { notices, loggedInAt } = useSession()
  const [closedAt, setClosedAt] = useState<string | null>(null)
  if (notices.length === 0 || closedAt === loggedInAt) return null
  return (
    <Line role="status" align="center" gap="0.75rem" pad="0 0.75rem" ground="amber-weak" rule="bottom">
      <Block as="span" grow>
        {notices.map((notice) => (
          <Lamp key={notice} tone="soon">
            {notice}
          </Lamp>
        ))}
      </Block>
      <KeyButton label={zhCN.act.close} variant="text" onAct={() => setClosedAt(loggedInAt)} />
    </Line>
  )
}
