import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Location } from '../../shared/backup/contract.ts'
import type { Handler } from '../call/handler.ts'
import { exportFolder } from '../database/file/storeFolder.ts'

/** Where systems mount sticks and other removable volumes: each folder, and how many levels below it they lie. */
const mountPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly (readonly [string, number])[]>>> = {
  linux: [
    ['/media', 2],
    ['/run/media', 2],
    ['/mnt', 1],
  ],
  darwin: [['/Volumes', 1]],
}

/** The export folder beside the data folder, and every removable volume that is mounted now. */
export const listLocations: Handler<'locations.list'> = (_, { dataFolder }) => [
  location(exportFolder(dataFolder), { label: '本机导出文件夹', kind: 'export' }),
  ...removableVolumes().map((folder) =>
    location(folder, { label: path.basename(folder) || folder, kind: 'removable' }),
  ),
]

function location(folder: string, words: Pick<Location, 'label' | 'kind'>): Location {
  return { folder, ...words, freeBytes: freeBytes(folder) }
}

function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = fs.statfsSync(folder)
    return bavail * bsize
  } catch {
    // Not made yet, or just pulled out: the screen then says nothing about room.
    return null
  }
}

function removableVolumes(): readonly string[] {
  if (process.platform === 'win32') return driveLetters().filter((drive) => fs.existsSync(drive))
  const device = deviceOf('/')
  return (mountPlaces[process.platform] ?? [])
    .flatMap(([place, levels]) => foldersBelow(place, levels))
    .filter((folder) => deviceOf(folder) !== device)
}

/** Every drive but the system's own. */
function driveLetters(): readonly string[] {
  const system = (process.env.SystemDrive ?? path.parse(os.homedir()).root).slice(0, 1).toUpperCase()
  return Array.from('DEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `${letter}:\\`).filter(
    (drive) => !drive.startsWith(system),
  )
}

function foldersBelow(place: string, levels: number): readonly string[] {
  if (levels === 0) return [place]
  try {
    const entries = fs.readdirSync(place, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory())
      .flatMap((entry) => foldersBelow(path.join(place, entry.name), levels - 1))
  } catch {
    // The place does not exist on this system, or belongs to somebody else.
    return []
  }
}

function deviceOf(folder: string): number | null {
  return fs.statSync(folder, { throwIfNoEntry: false })?.dev ?? null
}
