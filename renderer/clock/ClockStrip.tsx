import { useState } from 'react'
import { beijingMinute } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { Line } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
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
    <Line
      aria-label={words.label}
      as="section"
      align="center"
      wrap
      gap="0 0.75rem"
      pad="0 0.75rem"
      ground="vermilion-weak"
      rule="bottom"
    >
      <Line role="status" as="span" wrap gap="0 0.75rem" grow>
        <Lamp tone="overdue">{words[clock.suspicion]}</Lamp>
        <span>{words.moments(beijingMinute(clock.markAt), beijingMinute(clock.now))}</span>
        <span>{words.stopped}</span>
      </Line>
      {clock.mayConfirmAlone && (
        <KeyButton
          label={words.alone}
          keys="alt+d"
          keyLabel={words.aloneKey}
          onAct={() => confirm.mutate({})}
        />
      )}
      <KeyButton label={words.two} variant="text" onAct={() => setSettling(true)} />
      <ErrorNotice error={confirm.error} />
      {settling && <SettleClockDialog onClose={() => setSettling(false)} />}
    </Line>
  )
}

function useClockStrip() {
  const { clock } = useSession()
  const status = useStatus()
  const [settling, setSettling] = useState(false)
  const confirm = useCommand('clocks.confirm', {
    alsoStale: ['session', 'workbench'],
    onDone: () => status.say(words.done),
  })
  return { clock, settling, setSettling, confirm }
}
