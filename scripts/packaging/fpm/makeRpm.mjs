import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { layOut } from './layOut.mjs'
import { must } from './must.mjs'

/** What Debian calls an architecture → what rpm does; electron-builder already says some of them rpm's way. */
const architectures = { amd64: 'x86_64', x86_64: 'x86_64', arm64: 'aarch64', aarch64: 'aarch64' }

/**
 * Makes an rpm with rpmbuild.
 * @param {import('./fpmRequest.mjs').FpmRequest} request
 * @param {string} work an empty folder
 */
export async function makeRpm(request, work) {
  const tree = path.join(work, 'tree')
  layOut(request.contents, tree)
  const architecture = architectures[/** @type {keyof typeof architectures} */ (request.said.architecture)]
  if (architecture === undefined) throw new Error(`rpm has no architecture ${request.said.architecture}`)
  const spec = path.join(work, 'package.spec')
  // The package owns its folder whole, and single files in folders of the system.
  const places = request.contents.map(({ place }) => path.posix.resolve('/', place))
  writeFileSync(spec, specOf(request, places))
  const out = path.join(work, 'out')
  mkdirSync(out)
  const defines = [
    `_topdir ${path.join(work, 'top')}`,
    `_rpmdir ${out}`,
    ...['_build_id_links none', '__os_install_post %{nil}', '_binary_payload w6.xzdio'],
  ]
  const options = defines.flatMap((define) => ['--define', define])
  await must('rpmbuild', ['-bb', '--target', `${architecture}-linux`, '--buildroot', tree, ...options, spec])
  const [made = ''] = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.rpm'),
  )
  copyFileSync(path.join(out, made), request.said.package)
}

/**
 * @param {import('./fpmRequest.mjs').FpmRequest} request
 * @param {readonly string[]} files
 */
export function specOf({ said, license, summary, depends }, files) {
  // A per cent sign begins a macro, in scripts as well.
  const literal = (/** @type {string} */ text) => text.replaceAll('%', '%%')
  const script = (/** @type {string} */ file) => literal(readFileSync(file, 'utf8').replace(/^#!.*\n/, ''))
  const lines = [
    `Name: ${said.name}`,
    `Version: ${said.version}`,
    'Release: 1',
    `Summary: ${literal(summary)}`,
    `License: ${license}`,
    `URL: ${said.url}`,
    `Vendor: ${said.maintainer}`,
    // Electron's libraries are its own: nothing of the package may be taken for a library of the system, nor asked of it.
    'AutoReqProv: no',
    ...depends.map((name) => `Requires: ${name}`),
    '',
    '%description',
    literal(said.description),
    '',
    '%post',
    script(said['after-install']),
    '%postun',
    script(said['after-remove']),
    '%files',
    '%defattr(-,root,root,-)',
    ...files.map((file) => `"${literal(file)}"`),
  ]
  return `${lines.join('\n')}\n`
}
