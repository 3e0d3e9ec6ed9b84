import { z } from 'zod'
import { BehalfBasis } from '../authority/model.ts'
import { CalendarDate } from '../time.ts'

/** 代行签发 carries its authority: by what, on which day it was given, and who here brought or took the word. */
export const SignatureBehalf = z.strictObject({
  behalfBasis: BehalfBasis,
  givenOn: CalendarDate,
  handledBy: z.string().trim().min(2, '请填写经手人').max(30),
})
export type SignatureBehalf = z.infer<typeof SignatureBehalf>
