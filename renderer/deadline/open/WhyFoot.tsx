import { ActionBar } from '../../components/act/PrimaryAction.tsx'
import { WhyKey, type WhyKeyProps } from './WhyKey.tsx'

/** The foot of a list whose rows carry a date: one key explains the chosen row's. */
export function WhyFoot(props: WhyKeyProps) {
  return (
    <ActionBar>
      <WhyKey {...props} />
    </ActionBar>
  )
}
