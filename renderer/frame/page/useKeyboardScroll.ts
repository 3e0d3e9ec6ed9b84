import { useEffect, useState } from 'react'

const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex]'

/**
 * The tab stop of an element that scrolls: there while its content is longer than it and holds nothing the keyboard could reach, so that
 * whoever has no mouse sees all of it. Give the reference to the element.
 */
export function useKeyboardScroll(): {
  readonly ref: (element: HTMLElement | null) => void
  readonly tabIndex: 0 | undefined
} {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [isStop, setStop] = useState(false)
  useEffect(() => {
    if (element === null) return
    const look = () => {
      const isLonger = element.scrollHeight > element.clientHeight + 1
      setStop(isLonger && element.querySelector(focusable) === null)
    }
    const resized = new ResizeObserver(look)
    const changed = new MutationObserver(look)
    resized.observe(element)
    changed.observe(element, { childList: true, subtree: true })
    look()
    return () => {
      resized.disconnect()
      changed.disconnect()
    }
  }, [element])
  return { ref: setElement, tabIndex: isStop ? 0 : undefined }
}
