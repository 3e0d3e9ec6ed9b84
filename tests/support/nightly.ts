// By night the same assertions over more rounds.

/** Whether this is the run of `npm run test:nightly`. */
export const isNight = process.env.CQW_NIGHTLY === '1'

/** How often a test kills a program that writes. */
export const killCycles = isNight ? 200 : 25
