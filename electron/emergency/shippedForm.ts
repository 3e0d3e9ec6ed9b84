import fs from 'node:fs'
import path from 'node:path'
import type { BlankForm } from '../../shared/emergency/emergencyHtml.ts'

/** The bytes of a blank form as the program brings it along; two folders above lie the sources' and the build's assets alike. */
export function shippedForm(form: BlankForm): Buffer {
  return fs.readFileSync(path.join(import.meta.dirname, '../../assets/forms', `${form}.pdf`))
}
