import fs from 'node:fs'
import path from 'node:path'
import { type BlankForm, blankFormNames } from '../../shared/emergency/emergencyHtml.ts'
import { syncFolder, writeNewFile } from '../database/file/durableFile.ts'
import { readPlainFile } from '../machine/plainFile.ts'
import { shippedForm } from './shippedForm.ts'

const mostBytes = 4 * 1024 * 1024
const forms = Object.keys(blankFormNames) as BlankForm[]

/** The folder of blank forms inside a data folder; nothing personal lies in it, and no store reads it. */
export function blankFormsFolder(dataFolder: string): string {
  return path.join(dataFolder, '空白表单')
}

/** The file of one blank form in its folder. */
export function blankFormFile(dataFolder: string, form: BlankForm): string {
  return path.join(blankFormsFolder(dataFolder), `${blankFormNames[form]}.pdf`)
}

/** The names of the blank forms that lie in the folder now. */
export function blankFormsThere(dataFolder: string): string[] {
  return forms.filter((form) => isWhole(dataFolder, form)).map((form) => `${blankFormNames[form]}.pdf`)
}

/**
 * Lays every blank form that is missing, damaged or of an older edition into the folder, before anything else is asked of it: also a machine on
 * which nobody can log in has forms to print. Returns the first refusal of the disk; that keeps nobody from working.
 */
export function layOutBlankForms(dataFolder: string): unknown {
  try {
    const missing = forms.filter((form) => !isWhole(dataFolder, form))
    if (missing.length === 0) return null
    fs.mkdirSync(blankFormsFolder(dataFolder), { recursive: true, mode: 0o700 })
    for (const form of missing) layOut(blankFormFile(dataFolder, form), shippedForm(form))
    syncFolder(blankFormsFolder(dataFolder))
    return null
  } catch (error) {
    return error
  }
}

/** Beside the old file first: whoever prints it meanwhile gets the one or the other. */
function layOut(file: string, bytes: Uint8Array): void {
  const next = `${file}.tmp`
  fs.rmSync(next, { force: true })
  writeNewFile(next, bytes)
  fs.renameSync(next, file)
}

function isWhole(dataFolder: string, form: BlankForm): boolean {
  try {
    const there = readPlainFile(blankFormFile(dataFolder, form), mostBytes)
    return there?.equals(shippedForm(form)) === true
  } catch {
    return false
  }
}
