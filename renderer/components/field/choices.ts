import type { Choice } from './ChoiceField.tsx'

/** The choices of a closed set, in its order. */
export function choicesOf<Value extends string>(
  names: Readonly<Record<Value, string>>,
): readonly Choice<Value>[] {
  return (Object.entries(names) as [Value, string][]).map(([value, label]) => ({ value, label }))
}
