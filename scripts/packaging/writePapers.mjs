import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Arch } from 'electron-builder'
import { filesOf } from './manifest.mjs'
import { sbomOfProject } from './sbom.mjs'
import { signed, signingKey, unsignedWords } from './signing.mjs'

/**
 * Writes beside the archive what a package says about itself: the bill of materials, the list of every file with its digest, the signature
 * over that list or the words that there is none.
 * @param {import('electron-builder').AfterPackContext} context
 */
export function writePapers({ appOutDir, packager, electronPlatformName, arch }) {
  const place = (/** @type {string} */ name) => path.join(packager.getResourcesDir(appOutDir), name)
  writeFileSync(place('sbom.cdx.json'), asText(sbomOfProject()))
  const { name, version } = packager.appInfo
  const target = `${electronPlatformName}-${Arch[arch]}`
  const manifest = Buffer.from(asText({ name, version, target, files: filesOf(appOutDir) }))
  writeFileSync(place('manifest.json'), manifest)
  const key = signingKey()
  rmSync(place('manifest.json.sig'), { force: true })
  const { signature, words } =
    key === null ? { signature: null, words: unsignedWords } : signed(manifest, key)
  if (signature !== null) writeFileSync(place('manifest.json.sig'), `${signature}\n`)
  writeFileSync(place('signature.txt'), `${words}\n`)
  console.log(words)
}

/** @param {unknown} value */
function asText(value) {
  return `${JSON.stringify(value, null, 2)}\n`
}
