/** Takes all steps at once and returns what the walk found. */
export function atOnce<P, R>(steps: Generator<P, R>): R {
  while (true) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same walk with each step told in other words. */
export function* retold<P, Q, R>(steps: Generator<P, R>, words: (step: P) => Q): Generator<Q, R> {
  let step = steps.next()
  while (step.done !== true) {
    yield words(step.value)
    step = steps.next()
  }
  return step.value
}

/** Takes all steps and gives way to other work after each; `onProgress` hears what each step came to. */
export async function givingWay<P, R>(
  steps: Generator<P, R>,
  onProgress?: (progress: P) => void,
): Promise<R> {
  while (true) {
    const step = steps.next()
    if (step.done === true) return step.value
    onProgress?.(step.value)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
