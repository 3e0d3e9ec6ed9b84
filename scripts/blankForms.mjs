/*
 * Makes assets/forms anew: the blank forms of 应急办理 as PDF, which lie in every data folder from the first day. Needed only when the words of a
 * form change: the results are kept in the repository, so that they lie there before any browser of ours has started.
 * tests/unit/electron/emergency/blankForms.test.ts says when they are out of date.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { findChromium } from '../electron/shell/chromium/browser/findChromium.ts'
import { createLetterPress } from '../electron/shell/chromium/press/letterPress.ts'
import { blankFormHtml, blankFormNames } from '../shared/emergency/emergencyHtml.ts'

const project = path.join(import.meta.dirname, '..')
const press = createLetterPress(findChromium() ?? '', path.join(project, 'assets/fonts'))
/** @type {Record<string, string>} */
const made = {}
const forms = /** @type {(keyof typeof blankFormNames)[]} */ (Object.keys(blankFormNames))
for (const form of forms) {
  const html = blankFormHtml(form)
  writeFileSync(path.join(project, 'assets/forms', `${form}.pdf`), await press.pdf(html))
  made[form] = createHash('sha256').update(html).digest('hex')
}
writeFileSync(path.join(project, 'assets/forms/forms.json'), `${JSON.stringify(made, null, 2)}\n`)
await press.close()
