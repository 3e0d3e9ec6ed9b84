import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** One job as the program `lp` got it. */
export interface PrintedJob {
  readonly title: string
  readonly printer: string
  readonly copies: number
  readonly bytes: Buffer
}

/** Programs of the name `lp` and `lpstat` on PATH that write down what they are given. */
export interface StandInPrinter {
  jobs(): readonly PrintedJob[]
  /** The next jobs are refused, as by a printer without paper. */
  refuse(): void
  accept(): void
  [Symbol.dispose](): void
}

/** Puts a printer of this name on PATH until disposed. */
export function standInPrinter(name: string): StandInPrinter {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stand-in-lp-'))
  const script = (command: string, lines: readonly string[]) =>
    fs.writeFileSync(path.join(folder, command), ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 })
  script('lpstat', [
    `if [ "$1" = "-e" ]; then echo "${name}"; else echo "system default destination: ${name}"; fi`,
  ])
  script('lp', [
    `if [ -e "${folder}/refuses" ]; then exit 1; fi`,
    `number=$(ls "${folder}" | grep -c arguments)`,
    `for word in "$@"; do printf '%s\\n' "$word"; done > "${folder}/$number.arguments"`,
    `cat > "${folder}/$number.bytes"`,
  ])
  const before = process.env.PATH ?? ''
  process.env.PATH = `${folder}:${before}`
  return {
    jobs: () =>
      fs
        .readdirSync(folder)
        .filter((file) => file.endsWith('.arguments'))
        .sort()
        .map((file) => jobIn(path.join(folder, file))),
    refuse: () => fs.writeFileSync(path.join(folder, 'refuses'), ''),
    accept: () => fs.rmSync(path.join(folder, 'refuses')),
    [Symbol.dispose]: () => {
      process.env.PATH = before
      fs.rmSync(folder, { recursive: true })
    },
  }
}

function jobIn(file: string): PrintedJob {
  const words = fs.readFileSync(file, 'utf8').split('\n')
  const after = (flag: string) => words[words.indexOf(flag) + 1] ?? ''
  return {
    title: after('-t'),
    printer: after('-d'),
    copies: Number(after('-n')),
    bytes: fs.readFileSync(file.replace(/arguments$/u, 'bytes')),
  }
}
