/** Shapes drawn once in the page and used by reference: icons of the desk, and the six status shapes of a claim
 *  (the same as the reader's). Colours follow the text. */
export function Sprite() {
  return (
    <svg className="sprite" aria-hidden="true" width="0" height="0">
      <defs>
        {ICONS.map(([name, ...paths]) => (
          <symbol key={name} id={`i-${name}`} viewBox="0 0 16 16">
            <g
              fill="none"
              stroke="currentColor"
              strokeWidth="1.4"
              strokeLinecap="round"
              strokeLinejoin="round"
            >
              {paths.map((d) => (
                <path key={d} d={d} />
              ))}
            </g>
          </symbol>
        ))}
        <Statuses />
      </defs>
    </svg>
  )
}

const ICONS = [
  ['check', 'M3 8.6 6.4 12 13 4.6'],
  ['warn', 'M8 2.4 14.2 13H1.8zM8 6.6v3M8 11.2v.6'],
  ['block', 'M5.3 2h5.4L14 5.3v5.4L10.7 14H5.3L2 10.7V5.3zM5 8h6'],
  [
    'link',
    'M6.8 9.2 9.2 6.8M7.4 4.6l1.4-1.4a2.8 2.8 0 0 1 4 4l-1.4 1.4M8.6 11.4l-1.4 1.4a2.8 2.8 0 0 1-4-4l1.4-1.4',
  ],
  ['clock', 'M8 4.8V8l2.2 1.6', 'M2.4 8a5.6 5.6 0 1 0 11.2 0a5.6 5.6 0 1 0 -11.2 0'],
  ['text', 'M3 4h10M3 7h10M3 10h10M3 13h6'],
  [
    'frise',
    'M4 2v12M4 5h8M4 8.6h5M4 12h7',
    'M2.9 5a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0 -2.2 0',
    'M2.9 12a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0 -2.2 0',
  ],
  ['box', 'M2.5 3.5h11v9h-11zM5 6.5h6M5 9.5h4'],
  ['quote', 'M6.6 4.6 3.4 8l3.2 3.4M12.6 4.6 9.4 8l3.2 3.4'],
  ['image', 'M2.5 3.5h11v9h-11zM2.5 11l3.3-3.4 2.6 2.6 2-1.8 3.1 2.8'],
  ['search', 'm10.2 10.2 3.4 3.4', 'M2.8 7a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0 -8.4 0'],
  ['down', 'm4 6 4 4 4-4'],
  ['right', 'm6 4 4 4-4 4'],
  ['up', 'm4 10 4-4 4 4'],
  [
    'user',
    'M3 13.4c.6-2.6 2.6-3.8 5-3.8s4.400 1.2 5 3.8',
    'M5.4 5.4a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0',
  ],
  ['plus', 'M8 3v10M3 8h10'],
  ['x', 'm4 4 8 8M12 4l-8 8'],
  [
    'eye',
    'M1.8 8S4 3.800 8 3.800 14.200 8 14.200 8 12 12.200 8 12.200 1.800 8 1.800 8z',
    'M6.1 8a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0 -3.8 0',
  ],
  ['undo', 'M3 6.500h6.500a3.500 3.500 0 0 1 0 7H6M5.800 3.600 3 6.500l2.800 2.900'],
  ['note', 'M2.500 3.500h11v7.500h-6L4.500 13.600V11h-2z'],
  ['list', 'M6 4.500h7.500M6 8h7.500M6 11.500h7.500M2.800 4.500h.4M2.800 8h.4M2.800 11.500h.4'],
] as const

function Statuses() {
  return (
    <>
      <symbol id="st-established" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="5.2" fill="currentColor" />
      </symbol>
      <symbol id="st-reported" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="4.7" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M6 1.3a4.7 4.7 0 0 0 0 9.4z" fill="currentColor" />
      </symbol>
      <symbol id="st-unverified" viewBox="0 0 12 12">
        <circle
          cx="6"
          cy="6"
          r="4.7"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray="2.2 1.5"
        />
      </symbol>
      <symbol id="st-disputed" viewBox="0 0 12 12">
        <path d="M5.1.4a4.6 4.6 0 0 0 0 9.2zM6.9 2.4a4.6 4.6 0 0 1 0 9.2z" fill="currentColor" />
      </symbol>
      <symbol id="st-refuted" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="4.9" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="m3.6 3.6 4.8 4.8m0-4.8L3.6 8.4" stroke="currentColor" strokeWidth="1.5" />
      </symbol>
      <symbol id="st-opinion" viewBox="0 0 12 12">
        <path d="M6 .9 11.1 6 6 11.1.9 6z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </symbol>
    </>
  )
}
