import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol, type Session } from 'electron'
import { bundledFonts } from '../../../shared/letter/stylesheet.ts'
import type { ServedFile } from '../rendererFiles.ts'
import { appScheme, isWindowAddress, letterFontFolder, letterOrigin } from './appAddress.ts'

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
    const { status, headers, body } = await serve(new URL(request.url).pathname)
    return new Response(new Uint8Array(body), { status, headers })
  })
}

/** Documents that lie in memory under an address nobody can guess, for as long as one job takes. */
export interface LetterStore {
  /** Returns the address and the way to forget it again. */
  keep(body: string | Uint8Array<ArrayBuffer>, contentType: string): { readonly url: string; forget(): void }
}

const letterPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data: 'self'"

/** Serves letters from memory, and the bundled fonts, to the session letters are made in; no file is written. */
export function serveLetters(session: Session, fontFolder: string): LetterStore {
  const kept = new Map<string, Response>()
  session.protocol.handle(appScheme, async ({ url }) => {
    if (url.startsWith(letterFontFolder)) return fontResponse(fontFolder, url.slice(letterFontFolder.length))
    return kept.get(url)?.clone() ?? new Response(null, { status: 404 })
  })
  return {
    keep: (body, contentType) => {
      const url = `${letterOrigin}/${crypto.randomUUID()}`
      const headers = { 'content-type': contentType, 'content-security-policy': letterPolicy }
      kept.set(url, new Response(body, { headers }))
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
