import { use, useState } from 'react'
import { useCommand } from '../ipc/useCommand.ts'
import { zhCN } from '../text/zhCN.ts'
import { FramePartsContext } from './frameParts.ts'
import { type Screen, shownKey } from './place/screen.ts'

const words = zhCN.help

/** 键盘速查卡 on paper: the keys of everywhere, of the rail, and of the screens, from the tables that the window itself shows. */
export function useKeyCard(screens: readonly Screen[]) {
  const { keyTables } = use(FramePartsContext)
  const [done, setDone] = useState<string | null>(null)
  const print = useCommand('prints.printKeyCard', {
    onDone: ({ target, exportedTo }) => setDone(words.printed(exportedTo ?? target)),
  })
  const rail = screens.flatMap(({ hotkey, label }) =>
    hotkey === undefined ? [] : [{ keys: shownKey(hotkey), words: label }],
  )
  const groups = [
    { title: words.everywhere, hints: zhCN.keys },
    { title: zhCN.frame.rail, hints: rail },
    ...keyTables,
  ].map(({ title, hints }) => ({ title, keys: hints.map(({ keys, words }) => ({ key: keys, act: words })) }))
  return { print: () => print.mutate({ groups }), isPending: print.isPending, error: print.error, done }
}
