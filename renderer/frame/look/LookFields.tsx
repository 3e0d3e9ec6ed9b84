import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { Line } from '../../components/layout/layout.tsx'
import { zhCN } from '../../text/zhCN.ts'
import { useLook } from '../../theme/DeskTheme.tsx'
import { scales, schemes } from '../../theme/tokens.ts'
import { useChangeLook } from './useKeptLook.ts'

const schemeChoices = schemes.map((value) => ({ value, label: zhCN.look.schemes[value] }))
const scaleChoices = scales.map((value) => ({ value: `${value}`, label: zhCN.look.scales[value] }))

/** Text size and colours of the desk, for this person. */
export function LookFields() {
  const { scheme, scale } = useLook()
  const change = useChangeLook()
  return (
    <Line wrap gap="0.25rem 1rem">
      <ChoiceField
        name="scale"
        label={zhCN.look.scale}
        value={`${scale}`}
        choices={scaleChoices}
        numbered={false}
        onCommit={(typed) => {
          const chosen = scales.find((value) => `${value}` === typed)
          if (chosen !== undefined) change({ scale: chosen })
        }}
      />
      <ChoiceField
        name="scheme"
        label={zhCN.look.scheme}
        value={scheme}
        choices={schemeChoices}
        numbered={false}
        onCommit={(chosen) => change({ scheme: chosen })}
      />
    </Line>
  )
}
