import { issued } from '../../shared/letter/compose/composeLetter.ts'
import { type LetterOfJob, letterHtml, lettersHtml, plainPrint } from '../../shared/letter/page/letterHtml.ts'
import { openLetterPrinter } from '../support/letterPdf.ts'
import { from, notListedPerson, reply } from '../support/letters.ts'
import { type Bench, median, timed } from './rounds.ts'

const letters = 100
const combinedJobs = 3

/** One job of 100 letters against the same letters one by one, on the warm browser that sets every letter. */
export const bench: Bench = {
  name: '合并打印 100 件复函',
  run: async () => {
    const press = openLetterPrinter()
    const contents = Array.from({ length: letters }, (_, index) =>
      issued(reply({ notListed: from(1, 12).map(notListedPerson) }), {
        documentNumber: `豫信试函〔2026〕${index + 1}号`,
        signedOn: '2026-11-20',
      }),
    )
    // How many pages a letter takes is the business of its words, not of this measure; all of these take the same.
    const [first] = contents
    if (first === undefined) throw new Error('no letter')
    const pagesEach = press.pageCount(await press.pdf(letterHtml(first, plainPrint)))
    const jobs: LetterOfJob[] = contents.map((content) => ({ content, traceLines: [], pages: pagesEach }))
    const combined: number[] = []
    const combine = async () => {
      let pdf: Uint8Array = new Uint8Array()
      combined.push(
        await timed(async () => {
          pdf = await press.pdf(lettersHtml(jobs, plainPrint))
        }),
      )
      const pages = press.pageCount(pdf)
      if (pages !== letters * pagesEach) throw new Error(`the combined job has ${pages} pages`)
    }
    for (const content of contents.slice(0, 3)) await press.pdf(letterHtml(content, plainPrint))
    let single = 0
    // The single letters are cut into parts with a combined job before, between and after.
    const part = letters / (combinedJobs - 1)
    await combine()
    for (let begin = 0; begin < letters; begin += part) {
      for (const content of contents.slice(begin, begin + part))
        single += await timed(() => press.pdf(letterHtml(content, plainPrint)))
      await combine()
    }
    await press.close()
    const measured = median(combined)
    return {
      rows: [
        {
          what: '一次合并打印，对逐件打印',
          measured,
          floor: single,
          ratio: measured / single,
          limit: 1 / 8,
          unit: 'ms',
        },
      ],
    }
  },
}
