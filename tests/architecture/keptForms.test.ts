import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourcesIn, textOf } from './sourceFiles.ts'

/** What a person types or chooses in. */
const box =
  /<(?:TextField|NumberField|DateField|TimeField|PickerField|ChoiceField|CheckField|SelectField|SearchField|EntryGrid|input|textarea|select)\b/u
/** What keeps it: these do not compile without saying how (`keep`). */
const form = /<(?:EntryForm|FormDialog|ReasonDialog|ProposalDialog|EntryGrid)\b/u

const narrows = 'narrows a list'
const searches = 'is looked up and taken over by no act'

/** Files whose boxes stand in no form, each with its reason: nothing is typed there that an act would take over. */
const noForm: Readonly<Record<string, string>> = {
  // Choices that narrow a list.
  'renderer/agenda/AgendaScreen.tsx': narrows,
  'renderer/delivery/DispatchList.tsx': narrows,
  'renderer/inquiry/batch/BatchList.tsx': narrows,
  'renderer/inquiry/batch/BatchPersonList.tsx': narrows,
  'renderer/objection/ObjectionsScreen.tsx': narrows,
  'renderer/paper/PaperScreen.tsx': narrows,
  'renderer/register/RegisterScreen.tsx': narrows,
  'renderer/reply/RepliesScreen.tsx': narrows,
  'renderer/request/RequestList.tsx': narrows,
  'renderer/roster/ledger/LedgerHead.tsx': narrows,
  'renderer/roster/preview/PreviewHead.tsx': narrows,
  'renderer/unit/UnitsScreen.tsx': narrows,
  'renderer/workbench/TodoView.tsx': narrows,
  // Boxes for words that are looked up.
  'renderer/consultation/AnswerFinder.tsx': searches,
  'renderer/frame/palette/PaletteDialog.tsx': searches,
  'renderer/manual/ManualScreen.tsx': searches,
  'renderer/frame/page/ListPage.tsx': searches,
  // What takes effect, or belongs to a file, at once.
  'renderer/frame/look/LookFields.tsx': 'changes the look at once',
  'renderer/objection/FileRoleSelect.tsx': 'stands in the row of a picked file, which no draft holds',
  'renderer/request/attachment/RoleSelect.tsx': 'stands in the row of a picked file, which no draft holds',
  'renderer/inquiry/batch/BatchChoice.tsx':
    'where the ticks of the list beside it go; ticks are made again in seconds',
  'renderer/printing/open/DestinationRow.tsx': 'which printer; remembered for the machine',
  'renderer/roster/preview/ScriptDialog.tsx': 'shows a text to copy, nothing is typed',
  'renderer/session/SealRootPage.tsx': 'the first-run ceremony, before there is a desk',
}

const files = sourcesIn('renderer').filter(
  (file) => file.endsWith('.tsx') && !file.startsWith('renderer/components/'),
)
const texts = new Map(files.map((file) => [file, textOf(file)]))
const importers = new Map<string, string[]>()
for (const [file, text] of texts)
  for (const [, from = ''] of text.matchAll(/from '(\.[^']+\.tsx)'/gu)) {
    const target = path.posix.join(path.posix.dirname(file), from)
    importers.set(target, [...(importers.get(target) ?? []), file])
  }

/** The ways from a file with boxes up to a screen that pass no form. */
function unkept(file: string, seen: ReadonlySet<string> = new Set()): boolean {
  if (form.test(texts.get(file) ?? '') || seen.has(file)) return false
  const above = importers.get(file) ?? []
  return above.length === 0 || above.some((one) => unkept(one, new Set([...seen, file])))
}

describe('what is typed', () => {
  it('stands in a form that says how it is kept, on every screen and in every dialog', () => {
    const withBoxes = files.filter((file) => box.test(texts.get(file) ?? ''))
    expect(withBoxes.length).toBeGreaterThan(60)
    expect(withBoxes.filter((file) => unkept(file) && !(file in noForm))).toEqual([])
  })

  it('has no exception that is not needed any more', () => {
    expect(Object.keys(noForm).filter((file) => !texts.has(file) || !unkept(file))).toEqual([])
  })
})
