import { env } from '../env.ts'
import { withSuite } from './desk-path.ts'

/** The page that a one-time link leads to. It holds one button and changes nothing: mail scanners open links. */
export function linkPage({
  token,
  email,
  suite = '/bureau',
}: {
  token: string
  email: string
  suite?: string
}): string {
  const page = new URL(env().siteUrl + withSuite('/connexion/entrer', suite))
  page.searchParams.set('adresse', email)
  page.searchParams.set('jeton', token)
  return page.href
}
