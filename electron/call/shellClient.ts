import { AppError } from '../../shared/errors.ts'
import { type PrintJob, type ShellAnswer, type ShellAsk, shellAnswers } from './wire.ts'

/** What a handler in the core may ask of the shell; each call may fail with an AppError that can be shown. */
export interface ShellClient {
  /** Makes one PDF of one complete HTML document whose pictures and fonts are inside it or installed. */
  pdf(html: string): Promise<Uint8Array>
  /** Prints without leaving a file; throws `printer-missing` where no printer is set up. */
  print(job: PrintJob): Promise<{ printer: string }>
  /** Names of the printers that are set up, the default first. */
  printers(): Promise<readonly string[]>
  /** Lets the person choose a folder; null when they changed their mind. */
  chooseFolder(title: string): Promise<string | null>
}

type Ask = (ask: ShellAsk) => Promise<unknown>

/** Builds the client over any way to put an ask to the shell; every answer is checked before it is believed. */
export function createShellClient(ask: Ask): ShellClient {
  const checked = async <W extends ShellAsk['what']>(question: ShellAsk & { readonly what: W }) => {
    const parsed = shellAnswers[question.what].safeParse(await ask(question))
    if (!parsed.success) throw new AppError('unexpected', '程序外壳的回答无法识别，请重新启动程序。')
    return parsed.data as ShellAnswer<W>
  }
  return {
    pdf: (html) => checked({ what: 'pdf', html }),
    print: (job) => checked({ what: 'print', job }),
    printers: () => checked({ what: 'printers' }),
    chooseFolder: (title) => checked({ what: 'chooseFolder', title }),
  }
}
