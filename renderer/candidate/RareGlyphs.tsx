import { isInGb2312 } from '../../shared/identity/gb2312.ts'
import { nameDot } from '../../shared/identity/personName.ts'

export interface RareGlyphsProps {
  readonly name: string
}

const codePoint = (character: string) => character.codePointAt(0) ?? 0

/** The characters of a name outside GB 2312, very large, each with its code point; nothing for common names. */
export function RareGlyphs({ name }: RareGlyphsProps) {
  const rare = [...new Set(name)].filter(
    (character) => character !== nameDot && !isInGb2312(codePoint(character)),
  )
  if (rare.length === 0) return null
  return (
    <span style={{ display: 'inline-flex', gap: '0.75rem', alignItems: 'center' }}>
      {rare.map((character) => (
        <span key={character} style={{ display: 'inline-flex', alignItems: 'center', gap: '0.375rem' }}>
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
            U+{codePoint(character).toString(16).toUpperCase().padStart(4, '0')}
          </span>
        </span>
      ))}
    </span>
  )
}
