/** One thing at a time: whatever opens, swaps or closes a store or changes its keys. */
export interface Turn {
  /** Runs the work after all that was begun before it. */
  take<T>(work: () => Promise<T>): Promise<T>
  /** Something that could not wait for its turn, such as locking: what comes later waits for it too. */
  hold(work: Promise<unknown>): void
  /** Settles when everything that was begun until now has ended; never rejects. */
  idle(): Promise<void>
}

/** A turn that nobody has. */
export function createTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve()
  const quietly = (work: Promise<unknown>) => work.catch(() => undefined)
  return {
    take: (work) => {
      const result = last.then(work)
      last = quietly(result)
      return result
    },
    hold: (work) => {
      last = Promise.all([last, quietly(work)])
    },
    idle: () => last.then(() => undefined),
  }
}
