import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { nodesOf, parse, placeOf, sourcesIn, syntaxOf } from './sourceFiles.ts'

interface Ban {
  readonly promise: string
  readonly folders: readonly string[]
  readonly isBreach: (node: ts.Node, file: string) => boolean
  readonly planted: readonly string[]
  readonly allowed: readonly string[]
}

const networkModules = /^(node:)?(http|https|http2|tls|dgram|dns|inspector)(\/.*)?$/
const networkCalls = new Set(['fetch', 'importScripts'])
const networkClasses = new Set([
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
])
const nativeDialogs = new Set(['alert', 'confirm', 'prompt'])
const markupSinks = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'srcdoc',
  'srcDoc',
  'dangerouslySetInnerHTML',
])
const globals = new Set(['window', 'globalThis', 'self'])

const bans: readonly Ban[] = [
  {
    promise: 'open no connection: no fetch, no socket class, no network module',
    folders: ['shared', 'electron', 'renderer'],
    isBreach: (node) =>
      networkCalls.has(calledName(node)) ||
      networkClasses.has(constructedName(node)) ||
      networkModules.test(importedModule(node)) ||
      methodName(node) === 'sendBeacon',
    planted: [
      "fetch('x')",
      "window.fetch('x')",
      "globalThis.fetch('x')",
      "new WebSocket('x')",
      "import http from 'node:http'",
      "import { connect } from 'tls'",
      "const http = await import('node:https')",
      "navigator.sendBeacon('x')",
    ],
    allowed: ['const fetched = 1', "// fetch('x')", "const words = 'fetch(x)'", 'client.fetchQuery()'],
  },
  {
    promise: 'use node:net in one place only, for the sockets that keep a second instance out',
    folders: ['shared', 'electron', 'renderer'],
    isBreach: (node, file) =>
      /^(node:)?net$/.test(importedModule(node)) && file !== 'electron/machine/instanceLock.ts',
    planted: ["import net from 'node:net'"],
    allowed: [],
  },
  {
    promise: 'listen and connect on a path, never on a port',
    folders: ['electron'],
    isBreach: (node) =>
      ['listen', 'connect', 'createConnection'].includes(methodName(node)) && namesPort(node),
    planted: ['server.listen(8080)', 'server.listen({ port: 0 })', "net.connect({ port: 1, host: 'x' })"],
    allowed: ['server.listen(socketPath)', 'net.connect(socketPath)', 'server.listen({ path: socketPath })'],
  },
  {
    promise: 'show no native dialog',
    folders: ['renderer'],
    isBreach: (node) => nativeDialogs.has(calledName(node)),
    planted: ["alert('x')", "window.confirm('x')", "prompt('x')"],
    allowed: ['dialog.confirm()', 'const confirm = 1'],
  },
  {
    promise: 'write no markup from text',
    folders: ['renderer'],
    isBreach: (node) => markupSinks.has(mentionedName(node)) || isDocumentWrite(node),
    planted: [
      'element.innerHTML = text',
      "element.insertAdjacentHTML('beforeend', text)",
      'document.write(text)',
      'const view = <div dangerouslySetInnerHTML={{ __html: text }} />',
      'const view = <iframe srcDoc={text} />',
    ],
    allowed: ['element.textContent = text', '// innerHTML'],
  },
  {
    promise:
      'hand files to the window as bytes: the browser may be another user who can look into no private folder',
    folders: ['scripts', 'tests'],
    isBreach: (node) => ['setFiles', 'setInputFiles'].includes(methodName(node)) && !handsOverBytes(node),
    planted: ["chooser.setFiles('/home/x.csv')", 'input.setInputFiles(file)', 'input.setInputFiles([file])'],
    allowed: ['chooser.setFiles(fileInHand(file))', "input.setInputFiles({ name: 'x', mimeType, buffer })"],
  },
  {
    promise: 'make no code from text',
    folders: ['shared', 'electron', 'renderer'],
    isBreach: (node) => calledName(node) === 'eval' || constructedName(node) === 'Function',
    planted: ["eval('1')", "new Function('return 1')"],
    allowed: ['page.evaluate(work)'],
  },
]

describe.each(bans)('sources $promise', ({ folders, isBreach, planted, allowed }) => {
  it('everywhere', () => {
    const found = sourcesIn(...folders).flatMap((file) => breachesIn(syntaxOf(file), isBreach))
    expect(found).toEqual([])
  })

  it.each(planted)('and a breach is found: %s', (text) => {
    expect(breachesIn(parse('electron/planted.tsx', text), isBreach)).not.toEqual([])
  })

  it('and what only looks alike is left in peace', () => {
    expect(allowed.flatMap((text) => breachesIn(parse('electron/planted.tsx', text), isBreach))).toEqual([])
  })
})

function breachesIn(tree: ts.SourceFile, isBreach: Ban['isBreach']): readonly string[] {
  return nodesOf(tree)
    .filter((node) => isBreach(node, tree.fileName))
    .map((node) => placeOf(tree, node))
}

/** `f` of `f()`, `window.f()` and `globalThis.f()`, else empty. */
function calledName(node: ts.Node): string {
  if (!ts.isCallExpression(node)) return ''
  return globalName(node.expression)
}

function constructedName(node: ts.Node): string {
  return ts.isNewExpression(node) ? globalName(node.expression) : ''
}

function globalName(callee: ts.Expression): string {
  if (ts.isIdentifier(callee)) return callee.text
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return ''
  return globals.has(callee.expression.text) ? callee.name.text : ''
}

/** `m` of `x.m()`, else empty. */
function methodName(node: ts.Node): string {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return ''
  return node.expression.name.text
}

function namesPort(node: ts.Node): boolean {
  if (!ts.isCallExpression(node)) return false
  const [first] = node.arguments
  if (first === undefined) return false
  return ts.isNumericLiteral(first) || /\b(port|host)\b/.test(first.getText())
}

function handsOverBytes(node: ts.Node): boolean {
  if (!ts.isCallExpression(node)) return false
  const [first] = node.arguments
  return first !== undefined && (ts.isObjectLiteralExpression(first) || calledName(first) === 'fileInHand')
}

/** A property, attribute or name as it stands in code, not in a comment or a string. */
function mentionedName(node: ts.Node): string {
  return ts.isIdentifier(node) ? node.text : ''
}

function isDocumentWrite(node: ts.Node): boolean {
  return ['write', 'writeln'].includes(methodName(node)) && node.getText().startsWith('document.')
}

function importedModule(node: ts.Node): string {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literalText(node.moduleSpecifier)
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
  return isDynamic ? literalText(node.arguments[0]) : ''
}

function literalText(node: ts.Node | undefined): string {
  return node !== undefined && ts.isStringLiteral(node) ? node.text : ''
}
