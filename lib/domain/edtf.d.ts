// The package has no types of its own; the tests use it as an oracle.
declare module 'edtf' {
  /** Throws on what is not EDTF; `min` and `max` in milliseconds, Infinity where open. */
  export default function edtf(text: string): { min: number; max: number }
}
