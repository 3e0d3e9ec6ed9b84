/**
 * A PDF of one page that holds the words of an HTML document and nothing of its looks: for letters judged by state, number and trail, and by
 * what reads back, not by their pages. The real press is in `letterPdf.ts`.
 */
export function textPdf(html: string): Uint8Array {
  const characters = [...wordsOf(html)]
  const known = [...new Set(characters)]
  // What stands beyond the edge of the page is not read.
  const lines = Array.from({ length: Math.ceil(characters.length / 50) }, (_, line) =>
    characters.slice(line * 50, line * 50 + 50).map((character) => hex(known.indexOf(character))),
  )
  const height = 20 + lines.length * 12
  const shown = lines.map((codes) => `<${codes.join('')}> Tj 0 -12 Td`).join('\n')
  const content = `BT /F 10 Tf 10 ${height - 12} Td ${shown} ET`
  const toUnicode = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...mappingOf(known),
    'endcmap end end',
  ].join('\n')
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${height}] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>`,
    `<</Length ${content.length}>> stream\n${content}\nendstream`,
    '<</Type /Font /Subtype /Type0 /BaseFont /Words /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R>>',
    '<</Type /Font /Subtype /CIDFontType2 /BaseFont /Words /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /DW 1000>>',
    `<</Length ${toUnicode.length}>> stream\n${toUnicode}\nendstream`,
  ]
  return new Uint8Array(Buffer.from(pdfFile(objects), 'latin1'))
}

/** The words of an HTML document of ours in their order, without marks. */
export function wordsOf(html: string): string {
  return html
    .replace(/^.*<body[^>]*>/su, '')
    .replace(/<[^>]+>/gu, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => entities[entity] ?? entity)
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

const hex = (code: number) => code.toString(16).padStart(4, '0')

// A block of a CMap holds a hundred characters at most.
function mappingOf(known: readonly string[]): readonly string[] {
  const lines = known.map(
    (character, code) => `<${hex(code)}> <${Buffer.from(character, 'utf16le').swap16().toString('hex')}>`,
  )
  return Array.from({ length: Math.ceil(lines.length / 100) }, (_, block) =>
    lines.slice(block * 100, block * 100 + 100),
  ).flatMap((block) => [`${block.length} beginbfchar`, ...block, 'endbfchar'])
}

/** The file of these PDF objects, the first of them its catalogue. */
export function pdfFile(objects: readonly string[]): string {
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj ${object} endobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer <</Size ${objects.length + 1} /Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`
  return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`
}
