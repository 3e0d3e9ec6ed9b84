import { KeyButton } from '../components/act/KeyButton.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { Strip } from '../frame/page/Strip.tsx'
import { useMay } from '../frame/session/useMay.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { usePrintEmergency } from './usePrintEmergency.ts'
import { emergencyWords as words } from './words.ts'

const keys = 'ctrl+alt+y'

/** Hears the key of 应急办理 on every screen; stands over them while the control rows are in doubt, and where printing was refused. */
export function EmergencyStrip() {
  const may = useMay()
  const mayPrint = may('emergency.print')
  const { data } = useQuery('emergency.standing', {}, { enabled: may('emergency.standing') })
  const print = usePrintEmergency()
  const isBreached = data?.isBreached === true
  useKeys(keys, print.run, { enabled: mayPrint && !isBreached && !print.isPending })
  if (!isBreached && print.error === null) return null
  return (
    <Strip
      tone="stopped"
      label={words.banner}
      acts={
        mayPrint && (
          <KeyButton
            label={words.printNow}
            keys={keys}
            keyLabel={words.printKey}
            disabled={print.isPending}
            onAct={print.run}
          />
        )
      }
    >
      {isBreached && <Lamp tone="overdue">{words.breached}</Lamp>}
      <ErrorNotice error={print.error} />
    </Strip>
  )
}
