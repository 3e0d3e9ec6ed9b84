import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import made from '../../../../assets/forms/forms.json' with { type: 'json' }
import {
  blankFormFile,
  blankFormsFolder,
  blankFormsThere,
  layOutBlankForms,
} from '../../../../electron/emergency/blankForms.ts'
import { type BlankForm, blankFormHtml, blankFormNames } from '../../../../shared/emergency/emergencyHtml.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

const forms = Object.keys(blankFormNames) as BlankForm[]
const room = temporaryFolder()
const data = () => fs.mkdtempSync(path.join(room.path, 'data-'))

describe('the blank forms', () => {
  it('are those that the program would print today: else run scripts/blankForms.mjs', () => {
    expect(made).toEqual(
      Object.fromEntries(
        forms.map((form) => [form, createHash('sha256').update(blankFormHtml(form)).digest('hex')]),
      ),
    )
  })

  it('lie in a new data folder at the first start, whole and closed to other accounts', () => {
    const folder = data()
    expect(layOutBlankForms(folder)).toBeNull()
    expect(fs.readdirSync(folder)).toEqual(['空白表单'])
    expect(fs.readdirSync(blankFormsFolder(folder)).sort()).toEqual(blankFormsThere(folder).sort())
    expect(blankFormsThere(folder)).toHaveLength(forms.length)
    expect(fs.statSync(blankFormFile(folder, 'query')).mode & 0o777).toBe(0o600)
  })

  it('are made again where one is missing, cut short or another, and left alone where they are whole', () => {
    const folder = data()
    layOutBlankForms(folder)
    const whole = fs.statSync(blankFormFile(folder, 'check')).mtimeMs
    fs.rmSync(blankFormFile(folder, 'query'))
    fs.truncateSync(blankFormFile(folder, 'review'), 100)
    fs.writeFileSync(blankFormFile(folder, 'dispatch'), '%PDF-1.4 of somebody else')
    expect(blankFormsThere(folder)).toHaveLength(forms.length - 3)
    expect(layOutBlankForms(folder)).toBeNull()
    expect(blankFormsThere(folder)).toHaveLength(forms.length)
    expect(fs.statSync(blankFormFile(folder, 'check')).mtimeMs).toBe(whole)
  })

  it('keep nobody from working where something else lies in their place', () => {
    const folder = data()
    fs.writeFileSync(blankFormsFolder(folder), 'a file')
    expect(layOutBlankForms(folder)).toBeInstanceOf(Error)
    expect(fs.readFileSync(blankFormsFolder(folder), 'utf8')).toBe('a file')
    const other = data()
    fs.mkdirSync(path.join(blankFormsFolder(other), '查询登记单.pdf'), { recursive: true })
    expect(layOutBlankForms(other)).toBeInstanceOf(Error)
    expect(blankFormsThere(other)).not.toContain('查询登记单.pdf')
  })
})
