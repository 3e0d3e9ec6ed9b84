import type { RefObject } from 'react'
import { primaryNear } from '../primaryNear.ts'
import { hearActs } from './actPress.ts'
import { type FormKeeper, registerKeep } from './keptForms.ts'
import type { KeptForm } from './typedForms.ts'

export interface TypedForm {
  readonly element: HTMLFormElement
  readonly key: string
  /** Somebody typed here and nothing took it over yet. */
  readonly isTouched: RefObject<boolean>
  /** What stands in the form; null when it is as it was. */
  read(): KeptForm | null
  keeperNow(): FormKeeper | null
}

/** A form that goes from the screen this soon after its act was pressed was taken over by the next step, such as the password. */
const nextStepMs = 1000

const isDialogOpen = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null

/**
 * Keeps one form without a draft of its own from the first letter until an act took it over. The answer ends it when the form goes: what
 * an act took is given up once the core has done it; what was left by Esc or another screen is offered again.
 */
export function keepTyped({ element, key, isTouched, read, keeperNow }: TypedForm): () => void {
  let draftKey: string | null = null
  let last = ''
  let pressedAt: number | null = null
  let isSent = false
  // What stood in the form when it went, while its act is on its way.
  let held: KeptForm | null = null

  const save = async (form: KeptForm) => {
    const text = JSON.stringify(form)
    const keeper = keeperNow()
    if (keeper === null || text === last) return
    last = text
    draftKey ??= keeper.claim(key)
    await keeper.save(draftKey, form)
  }
  const drop = () => {
    isTouched.current = false
    held = null
    last = ''
    if (draftKey !== null) keeperNow()?.drop(draftKey)
    draftKey = null
  }
  const keep = async () => {
    if (held !== null) {
      await save(held)
      // The next step was left, too: nobody takes it over any more.
      if (!isSent && !isDialogOpen()) end()
      return
    }
    if (!isTouched.current) return
    const now = read()
    if (now !== null) return save(now)
    drop()
    isTouched.current = true
  }
  const stay = () => {
    pressedAt = null
    isSent = false
  }
  const end = () => {
    forgetKeep()
    forgetActs()
    if (draftKey !== null) keeperNow()?.release(draftKey)
  }
  const forgetActs = hearActs({
    pressed: (primary) => {
      if (held === null && primaryNear(element) === primary) pressedAt = performance.now()
    },
    sent: () => {
      if (pressedAt !== null) isSent = true
    },
    settled: (isDone) => {
      if (pressedAt === null) return
      if (held !== null && !isDone && isDialogOpen()) {
        isSent = false
        return
      }
      const left = isDone ? null : held
      const wasHeld = held !== null
      stay()
      if (isDone) drop()
      if (left !== null) void save(left).then(end)
      else if (wasHeld) end()
    },
  })
  const forgetKeep = registerKeep(keep)
  element.addEventListener('reset', drop)
  element.addEventListener('refused', stay)
  element.addEventListener('input', stay)
  return () => {
    for (const [kind, hear] of [
      ['reset', drop],
      ['refused', stay],
      ['input', stay],
    ] as const)
      element.removeEventListener(kind, hear)
    const now = isTouched.current ? read() : null
    if (now === null) return end()
    const isTakenOver = isSent || (pressedAt !== null && performance.now() - pressedAt < nextStepMs)
    if (isTakenOver) held = now
    else void save(now).then(end)
  }
}
