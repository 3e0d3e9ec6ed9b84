// By night the same assertions over more rounds.

/** Whether this is the run of `npm run test:nightly`. */
export const isNight = process.env.CQW_NIGHTLY === '1'

/** By day one of these stands for all. */
export const ofDay = <T>(byNight: T, byDay: T): T => (isNight ? byNight : byDay)

/** How often a test kills a program that writes. */
export const killCycles = ofDay(200, 20)
