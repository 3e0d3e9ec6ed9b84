import { readFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'

// node --experimental-import-meta-resolve traceImports.mjs ENTRY…: follows every import and require from the entries as Node resolves them and
// prints what was reached and what leads nowhere. A child process of the tests: vitest puts its own in the place of import.meta.resolve.

/** Electron itself brings these. */
const brought = new Set(['electron', 'original-fs'])
/** @type {Set<string>} */
const reached = new Set()
/** @type {{ from: string, specifier: string, isLate: boolean }[]} */
const dead = []
/** @type {{ file: string, line: number }[]} */
const awaits = []
const open = process.argv.slice(2)
for (let file = open.pop(); file !== undefined; file = open.pop()) {
  if (reached.has(file)) continue
  reached.add(file)
  if (!/\.[cm]?js$/.test(file)) continue
  const tree = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.ESNext,
    true,
    ts.ScriptKind.JS,
  )
  visit(tree, file, false)
}
console.log(JSON.stringify({ reached: [...reached], dead, awaits }))

/**
 * @param {ts.Node} node
 * @param {string} file
 * @param {boolean} isLate inside a function, which need not run, or a `try`, which expects a failure
 */
function visit(node, file, isLate) {
  if (ts.isAwaitExpression(node) && !isInFunction(node)) {
    const tree = node.getSourceFile()
    awaits.push({ file, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1 })
  }
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined)
    follow(node.moduleSpecifier, { file, isLate, isImport: true })
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    follow(node.arguments[0], { file, isLate, isImport: true })
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require')
    follow(node.arguments[0], { file, isLate, isImport: false })
  ts.forEachChild(node, (child) =>
    visit(child, file, isLate || ts.isFunctionLike(node) || ts.isTryStatement(node)),
  )
}

/** @param {ts.Node} node */
function isInFunction(node) {
  return ts.findAncestor(node, ts.isFunctionLike) !== undefined
}

/**
 * @param {ts.Node | undefined} named
 * @param {{ file: string, isLate: boolean, isImport: boolean }} from
 */
function follow(named, { file, isLate, isImport }) {
  if (named === undefined || !ts.isStringLiteralLike(named)) return
  const specifier = named.text
  if (brought.has(specifier) || isBuiltin(specifier)) return
  try {
    const found = isImport
      ? fileURLToPath(import.meta.resolve(specifier, pathToFileURL(file).href))
      : createRequire(file).resolve(specifier)
    readFileSync(found)
    open.push(found)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    dead.push({ from: file, specifier, isLate })
  }
}
