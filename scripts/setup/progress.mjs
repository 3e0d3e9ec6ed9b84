const heartbeatMs = 15_000

/**
 * Prints one line when a step begins, a sign of life every 15 seconds, and one line when it ends.
 * @template T
 * @param {string} what a short Chinese phrase
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const startedAt = Date.now()
  const seconds = () => Math.round((Date.now() - startedAt) / 1000)
  console.log(`▶ ${what} …`)
  const heartbeat = setInterval(() => console.log(`  仍在进行：${what}（已 ${seconds()} 秒）`), heartbeatMs)
  try {
    const value = await work()
    console.log(`✓ ${what}（${seconds()} 秒）`)
    return value
  } finally {
    clearInterval(heartbeat)
  }
}

/**
 * The end of a long output, for a person who wants to know why.
 * @param {string} output
 * @param {number} [lines]
 */
export function tail(output, lines = 20) {
  return output.trimEnd().split('\n').slice(-lines).join('\n')
}
