/** Base64 of bytes; in slices, because one call with a megabyte of arguments overflows the stack. */
export function base64Of(bytes: Uint8Array): string {
  const slice = 0x8000
  let text = ''
  for (let at = 0; at < bytes.length; at += slice) {
    text += String.fromCharCode(...bytes.subarray(at, at + slice))
  }
  return btoa(text)
}

/** The bytes of a base64 text, such as a page of a PDF that came down from the core. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}
