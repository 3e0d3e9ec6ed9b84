/** Milliseconds since the machine's start (the one `readBootId` names), or since this process's where that cannot be had; never goes back. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000
}
