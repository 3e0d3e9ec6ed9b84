import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { emergencyWords as words } from './words.ts'

/** Prints what waits and the forms, on the usual printer or into the export folder. */
export function usePrintEmergency() {
  const status = useStatus()
  const print = useCommand('emergency.print', {
    onDone: ({ persons, target, exportedTo }) => status.say(words.printed(persons, exportedTo ?? target)),
  })
  return { ...print, run: () => print.mutate({ destination: null }) }
}
