import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path, { join } from 'node:path'
import { type FontRole, fontStacks } from '../../shared/letter/page/stylesheet.ts'
import { type FontFace, readFontFaces } from './fontFile.ts'

/** Every font a letter can be set in on this machine. */
export type FontCatalog = readonly FontFace[]

/** Reads the bundled folder and the system's font folders; takes a moment, so keep the result while the core runs. */
export function readFontCatalog(bundledFolder: string, systemFolders = systemFontFolders()): FontCatalog {
  return [bundledFolder, ...systemFolders].flatMap(fontFiles).flatMap(readFontFaces)
}

/** Where this platform keeps its fonts. */
export function systemFontFolders(): string[] {
  const home = homedir()
  if (process.platform === 'win32')
    return [
      join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts'),
      join(process.env.LOCALAPPDATA ?? home, 'Microsoft', 'Windows', 'Fonts'),
    ]
  if (process.platform === 'darwin')
    return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')]
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.fonts'),
    join(home, '.local/share/fonts'),
  ]
}

/** What one type face is set in here. */
export interface FontChoice {
  readonly role: FontRole
  readonly label: string
  /** The first family of the stack that is installed or bundled; null when none is. */
  readonly family: string | null
  /** True when it is not one of the usual licensed fonts. */
  readonly isSubstitute: boolean
}

/** The report of substitutions for the 字体检查 page. */
export function fontChoices(catalog: FontCatalog): FontChoice[] {
  const present = new Set(catalog.flatMap(({ families }) => families))
  return (Object.keys(fontStacks) as FontRole[]).map((role) => {
    const { label, wanted, bundled } = fontStacks[role]
    const family =
      [...wanted, ...bundled].find((name) => present.has(name) && !name.startsWith('Letter Latin')) ?? null
    return { role, label, family, isSubstitute: !wanted.some((name) => name === family) }
  })
}

function fontFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ttf|ttc|otf|otc)$/iu.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

let catalog: FontCatalog | null = null

/** The catalog of this machine, read once per start; two folders above lie the sources' and the build's assets alike. */
export function fontCatalog(): FontCatalog {
  catalog ??= readFontCatalog(path.join(import.meta.dirname, '../../assets/fonts'))
  return catalog
}
