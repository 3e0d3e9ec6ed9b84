/**
 * The text of a FONTCONFIG_FILE that adds our font folder to the system's fonts: Chromium then finds the bundled fonts by
 * name and nothing has to be sent to it.
 */
export function fontconfig(fontFolder: string, cacheFolder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    `<dir>${xml(fontFolder)}</dir>`,
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    `<cachedir>${xml(cacheFolder)}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n')
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
