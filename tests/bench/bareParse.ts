import { readXlsx } from 'hucre/xlsx'

// The floor of the import: a library (hucre) that reads the file in a fresh process, and nothing else.
process.once('message', async ({ bytes }: { readonly bytes: Uint8Array }) => {
  const { sheets } = await readXlsx(bytes)
  process.send?.(sheets.reduce((total, { rows }) => total + rows.length, 0))
  process.disconnect()
})
