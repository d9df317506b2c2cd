/** A place of this publication, or elsewhere, and its name. */
export interface PageLink {
  href: string
  label: string
}
