/** What a form is told of the acts around it. */
export interface ActListener {
  /** The primary act of this form was pressed and goes on. */
  pressed(primary: Element): void
  /** A command was sent; a form whose act was pressed takes it for its own. */
  sent(): void
  /** It was done, or it was refused. */
  settled(isDone: boolean): void
  /** The form was not sent: a box in it is refused. */
  incomplete?(): void
}

const listeners = new Set<ActListener>()

/** Listens to the acts of the window; the answer takes it off again. */
export function hearActs(listener: ActListener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The primary act was pressed and nothing stands in its way. */
export function actPressed(primary: Element | null): void {
  if (primary !== null) for (const listener of [...listeners]) listener.pressed(primary)
}

/** A command of the person went to the core. */
export function actSent(): void {
  for (const listener of [...listeners]) listener.sent()
}

/** The core did it or refused it. */
export function actSettled(isDone: boolean): void {
  for (const listener of [...listeners]) listener.settled(isDone)
}

/** The act was pressed and a box of its form is refused. */
export function actIncomplete(): void {
  for (const listener of [...listeners]) listener.incomplete?.()
}
