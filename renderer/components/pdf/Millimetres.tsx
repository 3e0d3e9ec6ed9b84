export interface MillimetresProps {
  readonly width: number
  readonly height: number
  readonly zoom: number
}

const pixelsPerMm = 96 / 25.4

const marks = (length: number, zoom: number) =>
  Array.from({ length: Math.floor(length / (pixelsPerMm * zoom * 5)) + 1 }, (_none, index) => index * 5)

/** Rulers in millimetres along the top and left edge of a page. */
export function Millimetres({ width, height, zoom }: MillimetresProps) {
  const at = (mm: number) => mm * pixelsPerMm * zoom
  return (
    <svg
      aria-hidden
      width={width}
      height={height}
      style={{ position: 'absolute', inset: 0, pointerEvents: 'none', fontSize: 11, fill: '#1D4F91' }}
    >
      {marks(width, zoom).map((mm) => (
        <g key={mm}>
          <line x1={at(mm)} x2={at(mm)} y1={0} y2={mm % 10 === 0 ? 8 : 4} stroke="#1D4F91" />
          {mm % 50 === 0 && mm > 0 && (
            <text x={at(mm) + 2} y={18}>
              {mm}
            </text>
          )}
        </g>
      ))}
      {marks(height, zoom).map((mm) => (
        <g key={mm}>
          <line y1={at(mm)} y2={at(mm)} x1={0} x2={mm % 10 === 0 ? 8 : 4} stroke="#1D4F91" />
          {mm % 50 === 0 && mm > 0 && (
            <text x={10} y={at(mm) + 4}>
              {mm}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
