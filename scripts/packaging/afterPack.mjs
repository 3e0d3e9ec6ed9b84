import { refuseTooNewIn } from './symbolCeiling.mjs'
import { writePapers } from './writePapers.mjs'

/**
 * electron-builder's hook after files are gathered. On Linux the folder is finished here but for the fuses, so they are set now (the tool
 * sets the same ones once more): the manifest must name the program as it ships. Elsewhere signing still changes it; see afterSign.
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function afterPack(context) {
  if (context.electronPlatformName !== 'linux') return
  refuseTooNewIn(context.appOutDir)
  const { packager } = context
  const fuses = packager.config.electronFuses
  if (fuses == null) throw new Error('electron-builder.yml names no fuses')
  await packager.addElectronFuses(context, await fuseConfigOf(packager, fuses))
  writePapers(context)
}

/**
 * The tool's own reading of the configuration; not in its typings.
 * @param {import('electron-builder').AfterPackContext['packager']} packager
 * @param {unknown} fuses
 */
function fuseConfigOf(packager, fuses) {
  const { generateFuseConfig } =
    /** @type {{ generateFuseConfig: (fuses: unknown) => Promise<import('@electron/fuses').FuseConfig> }} */ (
      /** @type {unknown} */ (packager)
    )
  return generateFuseConfig.call(packager, fuses)
}
