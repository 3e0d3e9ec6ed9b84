import type { Output } from '../../../shared/contract/contract.ts'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { PanelLine } from '../panelStyles.ts'
import { rosterWords } from '../words.ts'

const words = rosterWords.unread

/** Everything in the file that looks like an identity number: read as a person, beside one, or not read. */
export function CensusLine({ summary }: { readonly summary: Output<'rosters.preview'> }) {
  const { census, source } = summary
  const whole = words.balance(source === 'file' ? words.inFile : words.inRows, census)
  return (
    <PanelLine role="status">
      <Lamp tone={census.open > 0 ? 'doubtful' : 'normal'}>
        {census.open > 0 ? words.openOf(whole, census.open) : whole}
      </Lamp>
    </PanelLine>
  )
}
