import { isInGb2312 } from '../../../shared/identity/gb2312.ts'
import { nameDot } from '../../../shared/identity/personName.ts'
import { isLookAlike, nameProposal, unifiedName } from '../../../shared/identity/unifiedName.ts'
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
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: '0.75rem', alignItems: 'center' }}>
      {rare.map((character) => (
        <RareGlyph key={character} character={character} />
      ))}
      {proposal !== null && <strong>{words.nameProposal(proposal)}</strong>}
    </span>
  )
}

function RareGlyph({ character }: { readonly character: string }) {
  const meant = isLookAlike(character) ? unifiedName(character) : ''
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: '0.375rem' }}>
      <span
        style={{
          fontSize: '2.5rem',
          lineHeight: 1.1,
          padding: '0 0.25rem',
          border: '1px solid var(--line)',
          background: 'var(--paper)',
        }}
      >
        {character}
      </span>
      <span className="mono" style={{ fontSize: '0.8125rem', color: 'var(--ink-2)' }}>
        {codeWords(character)}
        {meant !== '' && ` → ${meant} ${codeWords(meant)}`}
      </span>
    </span>
  )
}
