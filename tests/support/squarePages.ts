import { execFileSync } from 'node:child_process'
import { pdfFile } from './textPdf.ts'

/** A PDF of A4 pages, each with a black rectangle over a quarter of it. */
export function blackSquares(pages: number): string {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ')
  const content = '0 0 0 rg 100 100 298 421 re f'
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /Kids [${kids}] /Count ${pages}>>`,
    ...Array.from(
      { length: pages },
      () => `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${pages + 3} 0 R>>`,
    ),
    `<</Length ${content.length}>> stream\n${content}\nendstream`,
  ]
  return pdfFile(objects)
}

/** Which share of each page of a PDF is dark. */
export function darkShares(pdf: Buffer): readonly number[] {
  const picture = execFileSync('pdftoppm', ['-gray', '-r', '20', '-'], { input: pdf, maxBuffer: 50_000_000 })
  const shares: number[] = []
  for (let at = 0; at < picture.length; ) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(picture.subarray(at, at + 40).toString('latin1'))
    if (head === null) throw new Error('pdftoppm wrote no grey picture')
    const from = at + head[0].length
    const dots = picture.subarray(from, from + Number(head[1]) * Number(head[2]))
    shares.push(dots.filter((dot) => dot < 128).length / dots.length)
    at = from + dots.length
  }
  return shares
}
