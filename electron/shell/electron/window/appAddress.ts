/** The scheme of our own pages; registered as standard and secure, so that they have a real origin. */
export const appScheme = 'app'

/** The origin of the application window. */
export const windowOrigin = 'app://workstation'

/** The origin under which letters are loaded, never reachable from the window. */
export const letterOrigin = 'app://letter'

/** The address under which letters find the bundled fonts. */
export const letterFontFolder = `${letterOrigin}/fonts/`

/** The page that draws a PDF for a printer, and the built files it loads, under the origin of letters. */
export const pressPage = `${letterOrigin}/press.html`

/** Whether an address belongs to the window's own pages; a look-alike host does not. */
export function isWindowAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return (
    url.protocol === `${appScheme}:` && url.host === 'workstation' && url.username === '' && url.port === ''
  )
}
