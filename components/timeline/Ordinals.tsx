/** Words with «1er» as French sets it. */
export function Ordinals({ words }: { words: string }) {
  const [before = '', ...after] = words.split(/(?<=\b1)er\b/)
  if (after.length === 0) return words
  return (
    <>
      {before}
      {after.map((part, n) => (
        <span key={n}>
          <sup>er</sup>
          {part}
        </span>
      ))}
    </>
  )
}
