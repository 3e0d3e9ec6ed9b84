/**
 * The Chinese lunisolar calendar from astronomy alone: new moons after Meeus, Astronomical Algorithms, chapter 49, and the sun's
 * apparent longitude after chapter 25 (good to about 0.01°). Independent of every table; only for checking tables.
 */
const radians = Math.PI / 180
const beijingDays = 8 / 24
// TT − UT between 2025 and 2035, in days; half a minute more or less moves no date checked here.
const deltaT = 71 / 86_400
const unixEpoch = 2_440_587.5

const sine = (degrees: number): number => Math.sin(degrees * radians)

/** The Beijing calendar day (days since 1970-01-01) of a moment given as Julian Ephemeris Day, with its fraction. */
function beijingDayOf(jde: number): number {
  return jde - deltaT - unixEpoch + beijingDays
}

function newMoon(k: number): number {
  const t = k / 1236.85
  const e = 1 - 0.002516 * t - 0.0000074 * t * t
  const mean = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t - 0.00000015 * t ** 3
  const m = 2.5534 + 29.1053567 * k - 0.0000014 * t * t
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
  const f = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t
  const periodic =
    -0.4072 * sine(moon) +
    0.17241 * e * sine(m) +
    0.01608 * sine(2 * moon) +
    0.01039 * sine(2 * f) +
    0.00739 * e * sine(moon - m) -
    0.00514 * e * sine(moon + m) +
    0.00208 * e * e * sine(2 * m) -
    0.00111 * sine(moon - 2 * f) -
    0.00057 * sine(moon + 2 * f) +
    0.00056 * e * sine(2 * moon + m) -
    0.00042 * sine(3 * moon) +
    0.00042 * e * sine(m + 2 * f) +
    0.00038 * e * sine(m - 2 * f) -
    0.00024 * e * sine(2 * moon - m) -
    0.00017 * sine(node) -
    0.00007 * sine(moon + 2 * m) +
    0.00004 * sine(2 * moon - 2 * f) +
    0.00004 * sine(3 * m) +
    0.00003 * sine(moon + m - 2 * f) +
    0.00003 * sine(2 * moon + 2 * f) -
    0.00003 * sine(moon + m + 2 * f) +
    0.00003 * sine(moon - m + 2 * f)
  const planetary =
    0.000325 * sine(299.77 + 0.107408 * k - 0.009173 * t * t) +
    0.000165 * sine(251.88 + 0.016321 * k) +
    0.000164 * sine(251.83 + 26.651886 * k) +
    0.000126 * sine(349.42 + 36.412478 * k) +
    0.00011 * sine(84.66 + 18.206239 * k) +
    0.000062 * sine(141.74 + 53.303771 * k)
  return mean + periodic + planetary
}

function sunLongitude(jde: number): number {
  const t = (jde - 2_451_545) / 36_525
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t
  const m = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t
  const centre =
    (1.914602 - 0.004817 * t) * sine(m) + (0.019993 - 0.000101 * t) * sine(2 * m) + 0.000289 * sine(3 * m)
  const apparent = mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t)
  return ((apparent % 360) + 360) % 360
}

const jdeAtBeijingMidnight = (day: number): number => day + unixEpoch + deltaT - beijingDays
const isoDate = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** The Beijing days on which the lunar months around a year begin. */
function monthStarts(year: number): readonly number[] {
  const first = Math.round((year - 1 - 2000) * 12.3685) + 8
  return Array.from({ length: 22 }, (_, index) => Math.floor(beijingDayOf(newMoon(first + index))))
}

/** The last month start on or before the winter solstice of a year: the first day of its eleventh month. */
function eleventhMonth(starts: readonly number[], year: number): number {
  let solstice = Date.UTC(year, 11, 18) / 86_400_000
  while (sunLongitude(jdeAtBeijingMidnight(solstice + 1)) < 270) {
    solstice += 1
  }
  return starts.findLastIndex((start) => start <= solstice)
}

function hasPrincipalTerm(start: number, next: number): boolean {
  const sector = (day: number): number => Math.floor(sunLongitude(jdeAtBeijingMidnight(day)) / 30)
  return sector(start) !== sector(next)
}

/** The Beijing date of a day of a (not leap) lunar month 1 to 10 of the lunar year that begins in a solar year. */
export function lunarDate(year: number, month: number, day: number): string {
  const starts = monthStarts(year)
  const from = eleventhMonth(starts, year - 1)
  const hasLeap = eleventhMonth(starts, year) - from === 13
  let number = 11
  let leapSeen = false
  for (let index = from + 1; index < starts.length - 1; index += 1) {
    const start = starts[index] ?? Number.NaN
    if (hasLeap && !leapSeen && !hasPrincipalTerm(start, starts[index + 1] ?? Number.NaN)) {
      leapSeen = true
      continue
    }
    number = number === 12 ? 1 : number + 1
    if (number === month) {
      return isoDate(start + day - 1)
    }
  }
  throw new Error('month not reached')
}

/** The Beijing date on which the sun reaches 15°, 清明. */
export function clearBrightDate(year: number): string {
  let day = Date.UTC(year, 3, 1) / 86_400_000
  while (sunLongitude(jdeAtBeijingMidnight(day + 1)) < 15) {
    day += 1
  }
  return isoDate(day)
}

/** Minutes between the nearest Beijing midnight and the new moon that opens a lunar date's month. */
export function newMoonMargin(firstOfMonth: string): number {
  const day = Date.parse(firstOfMonth) / 86_400_000
  const k = Math.round((day - beijingDayOf(newMoon(0))) / 29.530588861)
  const moments = [k - 1, k, k + 1].map((each) => beijingDayOf(newMoon(each)))
  const moment = moments.find((each) => Math.floor(each) === day) ?? Number.NaN
  const fraction = moment - day
  return Math.min(fraction, 1 - fraction) * 1440
}
