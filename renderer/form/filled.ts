import { z } from 'zod'

/** The box of a text that must stand there, at least so many characters of it; the sentence is said where it does not. */
export function filled(sentence: string, least = 1) {
  return z.string({ error: sentence }).refine((text) => [...text].length >= least, sentence)
}

/** The box of a day that must be given. */
export function dayGiven(sentence: string) {
  return z.iso.date({ error: sentence })
}

/** The box of a time of day that must be given. */
export function timeGiven(sentence: string) {
  return z.string({ error: sentence }).regex(/^\d{2}:\d{2}$/, sentence)
}
