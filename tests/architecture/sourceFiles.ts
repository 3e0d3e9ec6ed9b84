import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** The project's folder. */
export const root = path.resolve(import.meta.dirname, '../..')

/** Every file of the project as git sees it (tracked, or new and not ignored), with `/` between folders. */
export const projectFiles: readonly string[] = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
)
  .split('\0')
  .filter((file) => file !== '' && existsSync(path.join(root, file)))

/** The TypeScript files below the given folders. */
export function sourcesIn(...folders: readonly string[]): readonly string[] {
  return projectFiles.filter((file) => /\.tsx?$/.test(file) && folders.includes(file.split('/')[0] ?? ''))
}

/** A file's text. */
export function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

const parsed = new Map<string, ts.SourceFile>()

/** A file's syntax tree; parsed once. */
export function syntaxOf(file: string): ts.SourceFile {
  const known = parsed.get(file)
  if (known !== undefined) return known
  const tree = parse(file, textOf(file))
  parsed.set(file, tree)
  return tree
}

/** The syntax tree of a text that is no file, for planting breaches. */
export function parse(name: string, text: string): ts.SourceFile {
  const kind = name.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true, kind)
}

const walked = new WeakMap<ts.SourceFile, readonly ts.Node[]>()

/** Every node of a tree; walked once. */
export function nodesOf(tree: ts.SourceFile): readonly ts.Node[] {
  const known = walked.get(tree)
  if (known !== undefined) return known
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node) => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  walked.set(tree, nodes)
  return nodes
}

/** `file:line` of a node, for a person who has to find it. */
export function placeOf(tree: ts.SourceFile, node: ts.Node): string {
  return `${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`
}
