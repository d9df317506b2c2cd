// Drawn in place: these pages are documents of their own, without the desk's sprite.
const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.4,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

export function Warning() {
  return (
    <svg className="ic" viewBox="0 0 16 16" aria-hidden="true">
      <path {...line} d="M8 2.4 14.2 13H1.8zM8 6.6v3M8 11.2v.6" />
    </svg>
  )
}

export function Key() {
  return (
    <svg className="ic" viewBox="0 0 16 16" aria-hidden="true">
      <path {...line} d="M8 8h5.6v2.2M11.2 8v1.8M2.8 8a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0" />
    </svg>
  )
}

// A frise of nothing in particular: where each mark stands, and how high it begins.
const MARKS = [
  [4, 7.3],
  [9, 5.5],
  [13, 6.8],
  [16, 1.9, 'k'],
  [18, 5.5],
  [20, 3.7],
  [21.5, 6],
  [23, 1.5, 'k'],
  [24.6, 4.6],
  [26, 6.4],
  [30, 5.5],
  [33, 2.8],
  [38, 6.4],
  [42, 4.6],
  [45, 6.8],
  [52, 1.9],
  [55, 5.5],
  [56.5, 3.7],
  [58, 5.5],
  [60, 1, 'k'],
  [62, 4.6],
  [66, 6.4],
  [71, 5.5],
  [78, 3.7],
  [84, 6.8],
  [90, 5],
  [96, 6.4],
] as const

export function FriseMark() {
  return (
    <svg className="login-f" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" x2="100" y1="9.9" y2="9.9" />
      {MARKS.map(([x, top, key]) => (
        <line key={x} className={key} x1={x} x2={x} y1={top} y2="10" />
      ))}
    </svg>
  )
}
