import { useState } from 'react'
import { AuthorityScope, authorityScopeNames } from '../../shared/authority/model.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { FileDrop } from '../components/act/FileDrop.tsx'
import { CheckField } from '../components/field/CheckField.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { SelectField } from '../components/field/SelectField.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { Grid } from '../components/layout/layout.tsx'
import { DayField } from '../frame/day/DayField.tsx'
import { useSession } from '../frame/session/session.ts'
import { uploadFile } from '../ipc/upload.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { ProposalDialog } from '../user/open/ProposalDialog.tsx'
import { authorityWords as words } from './words.ts'

export interface NewAuthorityDialogProps {
  onProposed(name: string): void
  onCancel(): void
}

/** Enters somebody into the register from the written authorisation. */
export function NewAuthorityDialog({ onProposed, onCancel }: NewAuthorityDialogProps) {
  const { given, put, turn, accounts, specimen, refused, attach, propose, save } = useNewAuthority(onProposed)
  const textRow = (key: TextKey, limit: number, isRequired = false) => (
    <FormRow label={words[key]} required={isRequired}>
      <TextField
        name={key}
        value={given[key]}
        onCommit={(value) => put({ [key]: value })}
        maxLength={limit}
      />
    </FormRow>
  )
  return (
    <ProposalDialog
      title={words.add}
      what={words.addWhat}
      pending={propose.isPending}
      error={refused ?? propose.error}
      onCancel={onCancel}
      onPropose={save}
    >
      {textRow('name', 30, true)}
      <FormRow label={words.sameAs} hint={words.sameAsHint}>
        <SelectField
          name="sameAs"
          value={given.sameAs}
          onCommit={(value) => put({ sameAs: value ?? '' })}
          choices={accounts}
        />
      </FormRow>
      {textRow('department', 40)}
      {textRow('staffNumber', 30)}
      {textRow('distinction', 30)}
      {textRow('post', 40, true)}
      <FormRow label={words.matters} required group>
        <Grid columns="repeat(4, 1fr)">
          {AuthorityScope.options.map((one) => (
            <CheckField
              key={one}
              name={`matter-${one}`}
              value={given.matters.includes(one)}
              onCommit={(on) => turn(one, on)}
            >
              {authorityScopeNames[one]}
            </CheckField>
          ))}
        </Grid>
      </FormRow>
      {textRow('basis', 100, true)}
      <FormRow label={words.validFrom} required>
        <DayField name="validFrom" value={given.validFrom} onCommit={(validFrom) => put({ validFrom })} />
      </FormRow>
      <FormRow label={words.validTo} hint={words.openEnded}>
        <DayField name="validTo" value={given.validTo} onCommit={(validTo) => put({ validTo })} />
      </FormRow>
      <FormRow
        label={words.specimen}
        required
        group
        hint={specimen === null ? words.specimenHint : words.attached(specimen.name)}
      >
        <FileDrop
          label={words.specimen}
          accept={['.pdf', '.png', '.jpg', '.jpeg']}
          onFiles={(files) => void attach(files)}
        />
      </FormRow>
    </ProposalDialog>
  )
}

type TextKey = 'name' | 'department' | 'staffNumber' | 'distinction' | 'post' | 'basis'

interface Given extends Readonly<Record<TextKey, string>> {
  readonly sameAs: string
  readonly matters: readonly AuthorityScope[]
  readonly validFrom: CalendarDate | null
  readonly validTo: CalendarDate | null
}

function useNewAuthority(onProposed: (name: string) => void) {
  const { today } = useSession()
  const colleagues = useQuery('users.colleagues', {})
  const [given, setGiven] = useState<Given>({
    ...{ name: '', department: '', staffNumber: '', distinction: '', post: '', basis: '', sameAs: '' },
    ...{ matters: ['sign'], validFrom: today, validTo: null },
  })
  const put = (changes: Partial<Given>) => setGiven((before) => ({ ...before, ...changes }))
  const turn = (one: AuthorityScope, on: boolean) =>
    put({ matters: on ? [...given.matters, one] : given.matters.filter((other) => other !== one) })
  const { specimen, refused, attach } = useSpecimen()
  const propose = useCommand('authorities.propose', { onDone: () => onProposed(given.name) })
  const accounts = [
    { value: '', label: words.noAccount },
    ...(colleagues.data ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
  ]
  const save = (reason: string) => {
    const { sameAs, matters, validFrom, ...fields } = given
    propose.mutate({
      ...fields,
      ...{ reason, matters: [...matters], validFrom: validFrom ?? today },
      sameAsUserId: sameAs === '' ? null : Number(sameAs),
      specimenUploadId: specimen?.uploadId ?? '',
    })
  }
  return { given, put, turn, accounts, specimen, refused, attach, propose, save }
}

function useSpecimen() {
  const [specimen, setSpecimen] = useState<{ readonly uploadId: string; readonly name: string } | null>(null)
  const [refused, setRefused] = useState<unknown>(null)
  const attach = async ([file]: readonly File[]) => {
    if (file === undefined) return
    try {
      const { uploadId } = await uploadFile(file)
      setSpecimen({ uploadId, name: file.name })
      setRefused(null)
    } catch (error) {
      setRefused(error)
    }
  }
  return { specimen, refused, attach }
}
