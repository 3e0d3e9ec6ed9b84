import type { RestorePreview as Preview } from '../../../shared/backup/contract.ts'
import { type LastNumber, seriesName, usedWords } from '../../../shared/backup/restoration.ts'
import { beijingMinute } from '../../../shared/time.ts'
import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { NumberField } from '../../components/field/NumberField.tsx'
import { Block, Paragraph } from '../../components/layout/layout.tsx'
import { backupWords } from '../words.ts'

const words = backupWords.restore
/** Who reads the paper registers, each for themselves. */
export const readers = ['systemAdmin', 'securityAdmin'] as const
export type Reader = (typeof readers)[number]

/** Names one box: the last number of a series and a year as this person read it. */
export const paperBox = (who: Reader, { series, year }: Pick<LastNumber, 'series' | 'year'>) =>
  `${who}-${series}-${year}`

export interface RestorePreviewProps {
  readonly preview: Preview
  readonly typed: Readonly<Record<string, number | null>>
  onTyped(box: string, value: number | null): void
}

/** What a restore will mean: what is lost, which numbers are used up; asks for those that only paper knows. */
export function RestorePreview({ preview, typed, onTyped }: RestorePreviewProps) {
  const { kind, source, lostFrom, lostTo, lostEntries, numbers, last } = preview
  return (
    <section aria-label={words.look}>
      {kind === 'adopted' && <Paragraph>{words.adopts}</Paragraph>}
      <Paragraph>
        {words.lost(beijingMinute(lostFrom), beijingMinute(lostTo))}
        {lostEntries !== null && words.lostEntries(lostEntries)}
      </Paragraph>
      {source === 'liveStore' && (
        <Paragraph>{numbers.length === 0 ? words.noNumbers : words.usedNumbers}</Paragraph>
      )}
      {numbers.length > 0 && (
        <Block as="ul" margin="0.125rem 0" indent="1.25rem">
          {numbers.map(usedWords).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </Block>
      )}
      {source === 'paper' && <Paragraph>{words.askNumbers}</Paragraph>}
      <FormSheet columns={2}>
        {last.flatMap((number) =>
          readers.map((who) => {
            const name = paperBox(who, number)
            return (
              <FormRow
                key={name}
                label={words.lastNumber(words[who], seriesName(number.series), number)}
                required
              >
                <NumberField
                  name={name}
                  value={typed[name] ?? null}
                  min={0}
                  max={99_999}
                  onCommit={(value) => onTyped(name, value)}
                />
              </FormRow>
            )
          }),
        )}
      </FormSheet>
    </section>
  )
}
