const FEW = 8
const ENDS = 4

// A dash and a comma have a meaning in a text fragment; encodeURIComponent leaves the dash alone.
const encoded = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D')

/** The address of the very words in the page that holds them. A long quotation is named by its first and last words; of
 *  one with a cut («…», «[…]») the part before the cut, which alone stands in the page as it is here.
 *  Source: WICG Scroll To Text Fragment */
export function passageUrl(url: string, quotation: string): string {
  const whole = quotation.split(/\[?(?:…|\.\.\.)\]?|\[/).find((part) => part.trim()) ?? quotation
  const words = whole.trim().split(/\s+/)
  const text =
    words.length <= FEW
      ? encoded(words.join(' '))
      : `${encoded(words.slice(0, ENDS).join(' '))},${encoded(words.slice(-ENDS).join(' '))}`
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`
}
