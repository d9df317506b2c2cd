/** A shape of the page's sprite. It says nothing by itself: give its button or link words. */
export function Icon({ name }: { name: string }) {
  return (
    <svg className="ic" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  )
}
