import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { securityHeaders } from './contentSecurityPolicy.ts'

/** One answer to the window's own request. */
export interface ServedFile {
  readonly status: 200 | 404
  readonly headers: Record<string, string>
  readonly body: Buffer
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
}

/** Serves the built window out of one folder and nothing beside it; a path without extension is a screen and gets the page. */
export function createRendererFiles(folder: string, build: 'product' | 'test') {
  const root = path.resolve(folder)
  return async (pathname: string): Promise<ServedFile> => {
    const nonce = randomBytes(16).toString('base64')
    const file = fileFor(root, pathname)
    const type = file === null ? undefined : contentTypes[path.extname(file)]
    const body = file === null || type === undefined ? null : await contentOf(file)
    if (body === null || type === undefined)
      return { status: 404, headers: securityHeaders(nonce), body: Buffer.alloc(0) }
    const isPage = path.extname(file ?? '') === '.html'
    return {
      status: 200,
      headers: { ...securityHeaders(nonce), 'content-type': type },
      body: isPage ? pageWith(body, nonce, build) : body,
    }
  }
}

/** The file a request path names inside `root`, or null when it leads out of it. */
export function fileFor(root: string, pathname: string): string | null {
  const decoded = decodedPath(pathname)
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null
  const wanted = path.extname(decoded) === '' ? '/index.html' : decoded
  const file = path.join(root, wanted)
  return file.startsWith(root + path.sep) ? file : null
}

function decodedPath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

async function contentOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return null
    throw error
  }
}

function pageWith(body: Buffer, nonce: string, build: string): Buffer {
  const text = body.toString('utf8').replaceAll('__CSP_NONCE__', nonce).replaceAll('__BUILD__', build)
  return Buffer.from(text)
}
