import fs from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** A part of the built main side that is put back as it was before a fault was mended. */
export interface Patch {
  /** The fault's name in the tests. */
  readonly fault: string
  readonly from: RegExp
  readonly to: string
}

/** A copy of the built main side with one patch, beside the window and the fonts of this checkout; removed with `dispose`. */
export function patchedProgram({ fault, from, to }: Patch): Disposable & { readonly entry: string } {
  const place = fs.mkdtempSync(path.join(root, 'test-results', `patched-`))
  const main = path.join(place, 'dist/electron')
  fs.cpSync(path.join(root, 'dist/electron'), main, { recursive: true })
  fs.symlinkSync(path.join(root, 'dist/renderer'), path.join(place, 'dist/renderer'))
  fs.symlinkSync(path.join(root, 'assets'), path.join(place, 'assets'))
  const files = fs.readdirSync(main).map((name) => path.join(main, name))
  const found = files.filter((file) => from.test(fs.readFileSync(file, 'utf8')))
  if (found.length === 0) throw new Error(`the patch of fault ${fault} fits nowhere in the build`)
  for (const file of found) fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(from, to))
  return {
    entry: path.join(main, 'main.js'),
    [Symbol.dispose]: () => fs.rmSync(place, { recursive: true, force: true }),
  }
}
