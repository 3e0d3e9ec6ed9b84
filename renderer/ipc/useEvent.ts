import { useEffect, useRef } from 'react'
import { ServerEvent } from '../../shared/ipc/events.ts'

type EventOf<K extends ServerEvent['kind']> = Extract<ServerEvent, { kind: K }>

/** Hears one kind of announcement of the core for as long as the component is there. */
export function useEvent<K extends ServerEvent['kind']>(kind: K, hear: (event: EventOf<K>) => void): void {
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  useEffect(
    () =>
      window.workstation.onEvent((json) => {
        const event = ServerEvent.safeParse(JSON.parse(json))
        if (event.success && event.data.kind === kind) latest.current(event.data as EventOf<K>)
      }),
    [kind],
  )
}
