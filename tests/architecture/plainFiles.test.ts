import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { nodesOf, parse, sourcesIn, syntaxOf } from './sourceFiles.ts'

/** Files of the main side that read without the careful door, each with its reason. */
const readOtherwise: Readonly<Record<string, string>> = {
  'electron/machine/plainFile.ts': 'is the door',
  'electron/database/file/durableFile.ts':
    'copies what it has proved to be a plain file, and syncs what was written',
  'electron/cli/audit/privateCopy.ts': 'asks the kernel who holds a file',
  'electron/verifier/openCopy.ts': 'reads the private copy it was given, and takes no code of the program',
  'electron/machine/localFolder.ts': 'asks the kernel which file systems there are',
  'electron/machine/watchMemory.ts': 'asks the kernel about a process',
  'electron/trail/readBootId.ts': 'asks the kernel',
  'electron/database/file/chooseCipher.ts': 'asks the kernel about the processor',
  'electron/letter/fontFile.ts': 'reads the fonts of the machine',
  'electron/emergency/shippedForm.ts': 'reads files of the program',
  'electron/shell/rendererFiles.ts': 'reads files of the program',
  'electron/shell/electron/window/appProtocol.ts': 'reads fonts of the program',
  'electron/shell/chromium/browser/temporaryProfile.ts': 'reads what it has just made',
}

const readers = /^(readFileSync|readFile|createReadStream|openSync|open|readlinkSync|copyFileSync|copyFile)$/

describe('a file of the data folder, a backup or a stick', () => {
  it('is read by the door that neither follows a link nor waits for a pipe', () => {
    const files = sourcesIn('electron').filter((file) => !(file in readOtherwise))
    expect(files.length).toBeGreaterThan(400)
    expect(files.flatMap((file) => readsIn(syntaxOf(file)).map((call) => `${file}: ${call}`))).toEqual([])
  })

  it.each([
    ['by a name', "const a = readFileSync('a')"],
    ['by its module', "const a = fs.readFileSync(file, 'utf8')"],
    ['by a promise', 'const a = await fs.promises.readFile(file)'],
    ['as a stream', 'const a = fs.createReadStream(file)'],
    ['by a descriptor', "const a = fs.openSync(file, 'r')"],
    ['in a copy', 'fs.copyFileSync(a, b)'],
  ])('is found read %s', (_, source) => {
    expect(readsIn(parse('planted.ts', source))).toHaveLength(1)
  })

  it.each([
    ['making a file', "const a = fs.openSync(file, 'wx', 0o600)"],
    ['reading from an open handle', 'const a = await handle.readFile()'],
  ])('is not taken for read by %s', (_, source) => {
    expect(readsIn(parse('planted.ts', source))).toEqual([])
  })
})

/** The calls that read a file by its path. */
function readsIn(file: ts.SourceFile): readonly string[] {
  return nodesOf(file).flatMap((node) => {
    if (!ts.isCallExpression(node)) return []
    const called = calledOf(node.expression)
    return called !== null && readers.test(called) && !makesFile(node) ? [node.getText(file)] : []
  })
}

/** Opens for writing what was not there; `open` of another kind than a file's has no such mode. */
function makesFile({ expression, arguments: [, mode] }: ts.CallExpression): boolean {
  const isOpen = /(^|\.)open(Sync)?$/.test(expression.getText())
  if (!isOpen) return false
  return mode === undefined || !ts.isStringLiteral(mode) || !mode.text.startsWith('r')
}

/** The name of a function of the module `fs`, called by its name or through the module. */
function calledOf(expression: ts.Expression): string | null {
  if (ts.isIdentifier(expression)) return expression.text
  if (!ts.isPropertyAccessExpression(expression)) return null
  return /^fs(\.promises)?$/.test(expression.expression.getText()) ? expression.name.text : null
}
