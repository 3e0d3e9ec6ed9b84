import { useMay } from '../frame/session/useMay.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useDestination } from '../printing/open/useDestination.ts'
import { workbenchWords as words } from './words.ts'

/** 今日办理单 on paper, to the default printer or into the export folder. */
export function useTodaySheet() {
  const status = useStatus()
  const isAllowed = useMay()('workbench.printToday')
  const { destination } = useDestination({ enabled: isAllowed })
  const print = useCommand('workbench.printToday', {
    onDone: ({ target, exportedTo }) => status.say(words.printed(exportedTo ?? target)),
  })
  return {
    isAllowed,
    isPending: print.isPending,
    error: print.error,
    print: () => print.mutate({ destination }),
  }
}
