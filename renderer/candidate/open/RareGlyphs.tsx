import { isInGb2312 } from '../../../shared/identity/gb2312.ts'
import { nameDot } from '../../../shared/identity/personName.ts'
import { isLookAlike, nameProposal, unifiedName } from '../../../shared/identity/unifiedName.ts'
import { Block, Line, Quiet } from '../../components/layout/layout.tsx'
import { candidateWords as words } from '../words.ts'

export interface RareGlyphsProps {
  readonly name: string
}

const codePoint = (character: string) => character.codePointAt(0) ?? 0
const codeWords = (character: string) =>
  `U+${codePoint(character).toString(16).toUpperCase().padStart(4, '0')}`

/**
 * The characters of a name outside GB 2312, very large, each with its code point, and the name that is probably meant where
 * characters only look like it; nothing for common names.
 */
export function RareGlyphs({ name }: RareGlyphsProps) {
  const rare = [...new Set(name)].filter(
    (character) => character !== nameDot && !isInGb2312(codePoint(character)),
  )
  if (rare.length === 0) return null
  const proposal = nameProposal(name)
  return (
    <Line as="span" wrap gap="0.75rem" align="center" inline>
      {rare.map((character) => (
        <RareGlyph key={character} character={character} />
      ))}
      {proposal !== null && <strong>{words.nameProposal(proposal)}</strong>}
    </Line>
  )
}

function RareGlyph({ character }: { readonly character: string }) {
  const meant = isLookAlike(character) ? unifiedName(character) : ''
  return (
    <Line as="span" align="center" gap="0.375rem" inline>
      <Block as="span" size="2.5rem" lead={1.1} pad="0 0.25rem" rule="box" ground="paper">
        {character}
      </Block>
      <Quiet className="mono" size="0.8125rem">
        {codeWords(character)}
        {meant !== '' && ` → ${meant} ${codeWords(meant)}`}
      </Quiet>
    </Line>
  )
}
