import { parseArgs } from 'node:util'

/** The options of fpm that electron-builder uses, and nothing else: an unknown one stops the build. */
const options = /** @type {const} */ ({
  architecture: { type: 'string' },
  'after-install': { type: 'string' },
  'after-remove': { type: 'string' },
  category: { type: 'string' },
  'deb-compression': { type: 'string' },
  'deb-priority': { type: 'string' },
  'deb-recommends': { type: 'string', multiple: true },
  depends: { type: 'string', short: 'd', multiple: true },
  description: { type: 'string' },
  force: { type: 'boolean' },
  license: { type: 'string' },
  maintainer: { type: 'string' },
  name: { type: 'string' },
  package: { type: 'string' },
  'rpm-compression': { type: 'string' },
  'rpm-os': { type: 'string' },
  'rpm-summary': { type: 'string' },
  source: { type: 'string', short: 's' },
  target: { type: 'string', short: 't' },
  url: { type: 'string' },
  vendor: { type: 'string' },
  version: { type: 'string' },
})

const needed = /** @type {const} */ ([
  ...['architecture', 'after-install', 'after-remove', 'description'],
  ...['maintainer', 'name', 'package', 'url', 'version'],
])

/**
 * What electron-builder asks of fpm, the program it makes deb and rpm with.
 * @typedef {object} FpmRequest
 * @property {'deb' | 'rpm'} target
 * @property {Record<(typeof needed)[number], string>} said
 * @property {string} license
 * @property {string} summary one line
 * @property {readonly string[]} depends
 * @property {readonly { source: string, place: string }[]} contents where each file or folder lies, and where it is installed
 *
 * @param {readonly string[]} args
 * @returns {FpmRequest}
 */
export function fpmRequest(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: true,
  })
  const { target, source } = values
  if (source !== 'dir' || (target !== 'deb' && target !== 'rpm'))
    throw new Error(`this fpm makes deb and rpm from folders, not ${target} from ${source}`)
  const said = /** @type {FpmRequest['said']} */ (
    Object.fromEntries(
      needed.map((name) => {
        const value = values[/** @type {'name'} */ (name)]
        if (value === undefined) throw new Error(`fpm was asked without --${name}`)
        return [name, value]
      }),
    )
  )
  return {
    target,
    said,
    license: values.license ?? 'UNLICENSED',
    summary: values['rpm-summary'] ?? said.description.split('\n', 1)[0] ?? '',
    depends: values.depends ?? [],
    contents: positionals.map((text) => {
      const at = text.lastIndexOf('=/')
      if (at === -1) throw new Error(`fpm was asked to pack ${text} without a place`)
      return { source: text.slice(0, at), place: text.slice(at + 1) }
    }),
  }
}
