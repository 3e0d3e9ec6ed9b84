import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Instant } from '../../shared/time.ts'
import type { Handler } from '../call/handler.ts'
import { noteRead } from '../database/row/sourceUse.ts'
import { readPlainFile } from '../machine/plainFile.ts'
import { manifestName, mostManifestBytes } from './backupManifest.ts'

const Claim = z.object({ createdAt: Instant })

/** The backups in a folder (or the folder itself), newest first; what they claim is proved only by a check. */
export const findBackups: Handler<'backups.find'> = ({ folder }) => {
  noteRead(['backups'])
  return [folder, ...foldersIn(folder)]
    .flatMap((candidate) => {
      const createdAt = claimedTime(path.join(candidate, manifestName))
      return createdAt === null ? [] : [{ folder: candidate, name: path.basename(candidate), createdAt }]
    })
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt))
}

function foldersIn(folder: string): readonly string[] {
  try {
    return fs
      .readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => path.join(folder, entry.name))
  } catch {
    // A folder that cannot be read holds no backup that could be used.
    return []
  }
}

function claimedTime(file: string): string | null {
  try {
    const text = readPlainFile(file, mostManifestBytes)?.toString('utf8') ?? ''
    return Claim.parse(JSON.parse(text)).createdAt
  } catch {
    return null
  }
}
