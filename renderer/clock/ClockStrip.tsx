import { useState } from 'react'
import { beijingMinute } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { Strip } from '../frame/page/Strip.tsx'
import { useSession } from '../frame/session/session.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { SettleClockDialog } from './SettleClockDialog.tsx'
import { clockWords as words } from './words.ts'

/** Stands under the top bar while the machine's clock is doubted: what is wrong, and how to go on. */
export function ClockStrip() {
  const { clock, settling, setSettling, confirm } = useClockStrip()
  if (clock === null) return null
  return (
    <Strip
      tone="stopped"
      label={words.label}
      isAnnounced
      acts={
        <>
          {clock.mayConfirmAlone && (
            <KeyButton
              label={words.alone}
              keys="alt+d"
              keyLabel={words.aloneKey}
              onAct={() => confirm.mutate({})}
            />
          )}
          <KeyButton label={words.two} variant="text" onAct={() => setSettling(true)} />
          {settling && <SettleClockDialog onClose={() => setSettling(false)} />}
        </>
      }
    >
      <Lamp tone="overdue">{words[clock.suspicion]}</Lamp>
      <span>{words.moments(beijingMinute(clock.markAt), beijingMinute(clock.now))}</span>
      <span>{words.stopped}</span>
      <ErrorNotice error={confirm.error} />
    </Strip>
  )
}

function useClockStrip() {
  const { clock } = useSession()
  const status = useStatus()
  const [settling, setSettling] = useState(false)
  const confirm = useCommand('clocks.confirm', {
    onDone: () => status.say(words.done),
  })
  return { clock, settling, setSettling, confirm }
}
