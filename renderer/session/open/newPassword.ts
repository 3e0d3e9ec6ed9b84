import { z } from 'zod'
import type { SchemaForm } from '../../form/useSchemaForm.ts'
import { sessionWords } from '../words.ts'

const { differs } = sessionWords.password

/** The boxes of a new password, which is typed twice. */
export const newPasswordBoxes = { password: z.string(), again: z.string() }

const always = () => true

type Finding<S extends z.ZodObject> = (values: z.output<S>) => string | undefined

/** The boxes with what makes the new password good: it is judged whatever stands in the others. */
export function judgedPassword<S extends z.ZodObject<typeof newPasswordBoxes>>(
  boxes: S,
  finding: Finding<S>,
): S {
  return boxes
    .refine((values) => finding(values) === undefined, {
      path: ['password'],
      when: always,
      error: ({ input }) => finding(input as z.output<S>),
    })
    .refine(({ password, again }) => password === again, { path: ['again'], when: always, error: differs })
}

/** What is wrong with a new password: said while it is typed, of empty boxes only after the first try. */
export function passwordErrors(
  form: SchemaForm<z.ZodObject<typeof newPasswordBoxes>>,
  finding: string | undefined,
) {
  const { password, again } = form.values()
  return {
    password: password === '' ? form.error('password') : finding,
    again: again === '' || again === password ? form.error('again') : differs,
  }
}
