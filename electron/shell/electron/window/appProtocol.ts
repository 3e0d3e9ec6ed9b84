import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol, type Session } from 'electron'
import { bundledFonts } from '../../../../shared/letter/page/stylesheet.ts'
import type { ServedFile } from '../../rendererFiles.ts'
import { appScheme, isWindowAddress, letterFontFolder, letterOrigin, pressPage } from './appAddress.ts'

/** Makes `app:` a scheme with an origin; to be called before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built window to its own session. */
export function serveWindow(session: Session, serve: (pathname: string) => Promise<ServedFile>): void {
  session.protocol.handle(appScheme, async (request) => {
    if (!isWindowAddress(request.url) || request.method !== 'GET') return new Response(null, { status: 404 })
    return fileResponse(await serve(new URL(request.url).pathname))
  })
}

const fileResponse = ({ status, headers, body }: ServedFile) =>
  new Response(new Uint8Array(body), { status, headers })

const isPressFile = (url: string) => url === pressPage || url.startsWith(`${letterOrigin}/assets/`)

/** Documents that lie in memory under an address nobody can guess, for as long as one job takes. */
export interface LetterStore {
  /** Returns the address and the way to forget it again. */
  keep(html: string): { readonly url: string; forget(): void }
}

const letterPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data: 'self'"

/** Where letters find what is not theirs. */
export interface LetterFiles {
  readonly fontFolder: string
  /** The built window's files, of which the page that prints is one. */
  serve(pathname: string): Promise<ServedFile>
}

/** Serves letters from memory, the bundled fonts and the page that prints to the session letters are made in; no file is written. */
export function serveLetters(session: Session, { fontFolder, serve }: LetterFiles): LetterStore {
  const kept = new Map<string, Response>()
  session.protocol.handle(appScheme, async ({ url }) => {
    if (url.startsWith(letterFontFolder)) return fontResponse(fontFolder, url.slice(letterFontFolder.length))
    const letter = kept.get(url)
    if (letter !== undefined) return letter.clone()
    return isPressFile(url)
      ? fileResponse(await serve(new URL(url).pathname))
      : new Response(null, { status: 404 })
  })
  return {
    keep: (html) => {
      const url = `${letterOrigin}/${crypto.randomUUID()}`
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': letterPolicy }
      kept.set(url, new Response(html, { headers }))
      return { url, forget: () => void kept.delete(url) }
    },
  }
}

const fontFiles: ReadonlySet<string> = new Set(Object.values(bundledFonts))

async function fontResponse(folder: string, name: string): Promise<Response> {
  if (!fontFiles.has(name)) return new Response(null, { status: 404 })
  const font = await readFile(path.join(folder, name))
  return new Response(new Uint8Array(font), { headers: { 'content-type': 'font/ttf' } })
}
