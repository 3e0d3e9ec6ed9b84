import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')

/** A program of the tests that many processes run one after another. */
export interface BundledProgram {
  start(args: readonly string[]): ChildProcess
  remove(): void
}

/** Makes one file of a program and its sources, and keeps its compiled code: a few files start in a fifth of the time that thousands take; it is the same code. */
export async function bundledProgram(entry: string): Promise<BundledProgram> {
  const name = path.basename(entry, '.ts')
  // Two folders below the project, where the built core lies too: from there it finds its fonts.
  const folder = path.join(root, 'dist', `${name}-${process.pid}`)
  const program = path.join(folder, `${name}.mjs`)
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(folder, 'cache') }
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3-multiple-ciphers'] },
    build: {
      outDir: folder,
      target: 'node24',
      minify: false,
      ssr: true,
      rollupOptions: { input: entry, output: { format: 'es', entryFileNames: `${name}.mjs` } },
    },
  })
  // Only a process that ends by itself leaves its compiled code to the next.
  spawnSync(process.execPath, [program], { env, input: '' })
  return {
    start: (args) => spawn(process.execPath, [program, ...args], { env }),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}
