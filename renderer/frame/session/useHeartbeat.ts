import { useEffect, useRef, useState } from 'react'
import { call } from '../../ipc/call.ts'
import { useEvent } from '../../ipc/useEvent.ts'

const everyMs = 10_000
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Tells the core whether somebody works here; the seconds to the lock once the core warns, null otherwise. */
export function useHeartbeat(): number | null {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null)
  const warned = useRef(false)
  useEvent('idleWarning', ({ seconds }) => {
    warned.current = true
    setSecondsLeft(seconds)
  })
  useEffect(() => {
    let active = true
    const beat = () => {
      const wasActive = active
      active = false
      // A beat that is not answered means the core is going away; the shell then takes the window down.
      call('session.heartbeat', { active: wasActive, hidden: document.hidden }).catch(() =>
        setSecondsLeft(null),
      )
    }
    const note = () => {
      active = true
      if (!warned.current) return
      warned.current = false
      setSecondsLeft(null)
      beat()
    }
    for (const sign of signs) window.addEventListener(sign, note, { passive: true, capture: true })
    const timer = setInterval(beat, everyMs)
    document.addEventListener('visibilitychange', beat)
    beat()
    return () => {
      for (const sign of signs) window.removeEventListener(sign, note, { capture: true })
      clearInterval(timer)
      document.removeEventListener('visibilitychange', beat)
    }
  }, [])
  return secondsLeft
}
