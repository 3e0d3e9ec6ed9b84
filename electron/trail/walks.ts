/** Takes all steps at once and returns what the walk found. */
export function atOnce<P, R>(steps: Generator<P, R>): R {
  while (true) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
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
