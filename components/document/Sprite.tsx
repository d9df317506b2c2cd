/** The six shapes, drawn once a page; `currentColor`, so that they print and survive forced colours. */
export function Sprite() {
  return (
    <svg className="sprite" aria-hidden="true" focusable="false">
      <defs>
        <symbol id="g-established" viewBox="0 0 12 12">
          <circle cx="6" cy="6" r="5.2" />
        </symbol>
        <symbol id="g-reported" viewBox="0 0 12 12">
          <circle cx="6" cy="6" r="4.7" className="o" />
          <path d="M6 1.3a4.7 4.7 0 0 0 0 9.4z" />
        </symbol>
        <symbol id="g-unverified" viewBox="0 0 12 12">
          <circle cx="6" cy="6" r="4.7" className="o" strokeDasharray="2.2 1.5" />
        </symbol>
        <symbol id="g-disputed" viewBox="0 0 12 12">
          <path d="M5.1.4a4.6 4.6 0 0 0 0 9.2zM6.9 2.4a4.6 4.6 0 0 1 0 9.2z" />
        </symbol>
        <symbol id="g-refuted" viewBox="0 0 12 12">
          <circle cx="6" cy="6" r="4.9" className="o" />
          <path d="m3.6 3.6 4.8 4.8m0-4.8L3.6 8.4" className="o" />
        </symbol>
        <symbol id="g-opinion" viewBox="0 0 12 12">
          <path d="M6 .9 11.1 6 6 11.1.9 6z" className="o" />
        </symbol>
      </defs>
    </svg>
  )
}
