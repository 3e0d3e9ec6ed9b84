import { useState } from 'react'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { CheckField } from '../components/field/CheckField.tsx'
import { Block, Paragraph } from '../components/layout/layout.tsx'
import { PlainPage } from '../frame/session/PlainPage.tsx'
import { sessionWords } from './words.ts'

const words = sessionWords.ceremony.seal

export interface SealRootPageProps {
  /** 64 hexadecimal digits. */
  readonly sealRoot: string
  /** Of the key by which others check what leaves this machine. */
  readonly fingerprint: string | null
  onDone(): void
}

/** The verification root, shown once to the auditor: sixteen groups of four to be copied onto paper. */
export function SealRootPage({ sealRoot, fingerprint, onDone }: SealRootPageProps) {
  const [copied, setCopied] = useState(false)
  const groups = sealRoot.toUpperCase().match(/.{4}/g) ?? []
  return (
    <PlainPage
      title={words.title}
      wide
      foot={
        <ActionBar
          primary={
            <PrimaryAction label={words.act} blocked={copied ? undefined : words.blocked} onAct={onDone} />
          }
        />
      }
    >
      <Paragraph>{words.explain}</Paragraph>
      <ol
        className="mono"
        aria-label={words.title}
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(4, 1fr)',
          gap: '0.5rem 1rem',
          margin: 0,
          padding: '1rem',
          listStyle: 'none',
          border: '1px solid var(--line-2)',
          fontSize: '1.75rem',
        }}
      >
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity of a group
          <li key={index}>
            <Block as="span" size="0.8125rem" tone="ink-3" after="0.5rem">
              {String(index + 1).padStart(2, '0')}
            </Block>
            {group}
          </li>
        ))}
      </ol>
      {fingerprint !== null && <Paragraph>{words.fingerprint(fingerprint)}</Paragraph>}
      <CheckField name="copied" value={copied} onCommit={setCopied}>
        {words.copied}
      </CheckField>
    </PlainPage>
  )
}
