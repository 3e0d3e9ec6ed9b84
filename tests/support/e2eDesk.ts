import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from '@playwright/test'
import { holdCeremony } from '../../scripts/demonstration/ceremony.ts'
import { type Desk, type DeskOptions, openDesk } from '../../scripts/demonstration/desk.ts'
import { openerOf } from './shellChoice.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** The samples that ship, as office software saved them. */
export const sample = (name: string) => path.join(root, 'assets/samples', name)
/** A picture that stands for a print of the national system. */
export const evidencePrint = sample('查询凭证-示意.png')

/** A desk on a data folder of its own; leaving the block closes the window and removes the folder. */
export interface TestDesk extends AsyncDisposable {
  readonly desk: Desk
  /** For files a test makes on its way; goes with the data. */
  readonly folder: string
}

/** How the desk of a test stands. */
export interface TestDeskOptions {
  /** False starts before the first run; otherwise the ceremony has been held. */
  readonly founded?: boolean
  /** Looks at every screen the walk stops at. */
  readonly look?: DeskOptions['look']
}

/** Opens the real window on a workstation whose first run has been held, or on an empty folder. */
export async function openTestDesk({ founded = true, look }: TestDeskOptions = {}): Promise<TestDesk> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-e2e-'))
  const dataFolder = path.join(folder, 'data')
  if (founded) fs.cpSync(await foundedTemplate(), dataFolder, { recursive: true })
  const desk = await openDesk({ ...deskOptions(dataFolder), ...(look && { look }) })
  return {
    desk,
    folder,
    [Symbol.asyncDispose]: async () => {
      // What a failed walk stood in front of; a test that passed leaves the same picture.
      if (!desk.page().isClosed())
        await desk.page().screenshot({ path: test.info().outputPath('last.png'), timeout: 5_000 })
      await desk.close()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

function deskOptions(dataFolder: string): DeskOptions {
  const pictures = process.env.CQW_PICTURES
  const open = openerOf({ dataFolder })
  return {
    dataFolder,
    ...(open === null ? {} : { open }),
    headless: process.env.CQW_HEADLESS !== '0',
    ...(pictures === undefined ? {} : { pictureFolder: pictures }),
    ...(process.env.CQW_TELL === '1'
      ? { tell: (line: string) => console.log((performance.now() / 1000).toFixed(1), line) }
      : {}),
    relay: {
      rendererFolder: path.join(root, 'dist/renderer'),
      fontFolder: path.join(root, 'assets/fonts'),
      core: { dataFolder, entry: path.join(root, 'dist/electron/core.js') },
    },
  }
}

/** A data folder after the ceremony in the window; held once for each build, because it takes fifteen seconds. */
async function foundedTemplate(): Promise<string> {
  const template = path.join(os.tmpdir(), `cqw-e2e-template-${fingerprint()}`)
  if (fs.existsSync(template)) return template
  const building = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-e2e-building-'))
  const desk = await openDesk(deskOptions(building))
  try {
    await holdCeremony(desk)
  } finally {
    await desk.close()
  }
  claimTemplate(building, template)
  return template
}

/** Two runners may have held the ceremony at once; the first one's stays. */
function claimTemplate(building: string, template: string): void {
  try {
    fs.renameSync(building, template)
  } catch (error) {
    if (!fs.existsSync(template)) throw error
    fs.rmSync(building, { recursive: true, force: true })
  }
}

/** Changes with every build and with the acts of the ceremony. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of [
    'dist/.stamp',
    'scripts/demonstration/ceremony.ts',
    'scripts/demonstration/desk.ts',
    'scripts/demonstration/people.ts',
  ])
    hash.update(fs.readFileSync(path.join(root, file)))
  return hash.digest('hex').slice(0, 16)
}
