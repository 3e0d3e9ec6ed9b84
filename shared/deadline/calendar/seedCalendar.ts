import { seedArrangements } from './seedArrangements.ts'
import { buildWorkingCalendar, type WorkingCalendar } from './workingCalendar.ts'

/** The calendar the program is delivered with: notices of 2021 to 2026, provisional from 2027 to 2035. */
export const seedCalendar: WorkingCalendar = buildWorkingCalendar(seedArrangements)
