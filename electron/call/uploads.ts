/** A file that was handed in completely. */
export interface Upload {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string
}

/** Files on their way from the window to a handler; they live in memory only and end with the session. */
export interface UploadStore {
  begin(fileName: string, size: number): string
  /** Adds a piece at the offset the core has reached; returns how many bytes it has. */
  append(uploadId: string, piece: { readonly offset: number; readonly bytes: Uint8Array }): number
  finish(uploadId: string): Upload
  /** Hands a finished file to a handler, once. */
  take(uploadId: string): Upload
  /** Looks at a finished file without taking it. */
  peek(uploadId: string): Upload
  discard(uploadId: string): void
  clear(): void
}
