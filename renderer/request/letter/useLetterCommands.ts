import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { requestWords } from '../words.ts'

const { acts } = requestWords

/** The acts on a whole letter that ask for nothing or one thing. */
export type LetterCommands = ReturnType<typeof useLetterCommands>

/** The commands on a whole letter; each says on the status line what it did. `checked` means that the 初审 has been given. */
export function useLetterCommands(onDone: (what: 'checked' | 'changed') => void) {
  const status = useStatus()
  const done = (words: string, what: 'checked' | 'changed' = 'changed') => ({
    onDone: () => {
      status.say(words)
      onDone(what)
    },
  })
  return {
    admit: useCommand('requests.admit', done(acts.admitDone, 'checked')),
    special: useCommand('requests.proposeSpecial', done(acts.specialDone, 'checked')),
    original: useCommand('requests.recordOriginal', done(acts.originalDone)),
    return: useCommand('requests.returnWhole', done(acts.returnDone, 'checked')),
    withdraw: useCommand('requests.withdraw', done(acts.withdrawDone)),
    reopen: useCommand('requests.reopen', done(acts.reopenDone)),
    close: useCommand('requests.close', done(acts.closeDone)),
    archive: useCommand('requests.archive', done(acts.archiveDone)),
  }
}
