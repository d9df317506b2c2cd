import type { ReactNode } from 'react'
import { SignInDocument } from '#components/desk/sign-in/SignInDocument.tsx'
import { words } from '#components/desk/sign-in/sign-in.words.ts'
import { AppError } from '#lib/domain/errors.ts'
import { deskPath } from '#lib/platform/auth/desk-path.ts'
import {
  noSessionCookie,
  sessionCookie,
  sessionTokenOf,
  type NewSession,
} from '#lib/platform/auth/session-cookie.ts'
import { endSession } from '#lib/platform/auth/session.commands.ts'
import { isDatabaseAway } from '#lib/platform/database-away.ts'
import { logBug } from '#lib/platform/log.ts'
import { stylesheet } from './stylesheet.ts'

interface Page {
  title: string
  alert?: string | undefined
  isError?: boolean
  status?: number
  headers?: Record<string, string>
  content: ReactNode
}

/** A page of sign-in as a whole document, with the status that says what happened. */
export async function page({ status = 200, headers, content, ...head }: Page): Promise<Response> {
  // A static import would pull the browser's renderer into the build, which refuses it.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const { address } = await stylesheet()
  const markup = renderToStaticMarkup(
    <SignInDocument {...head} stylesheet={address}>
      {content}
    </SignInDocument>,
  )
  return new Response(`<!doctype html>${markup}`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
  })
}

/** 303: the browser goes on with GET, and a reload sends nothing twice. */
export const goOn = (to: string, headers: Record<string, string> = {}) =>
  new Response(null, { status: 303, headers: { location: to, 'cache-control': 'no-store', ...headers } })

/** Signed in: the session that this browser had, if any, is over. */
export async function enter(request: Request, session: NewSession, suite: unknown): Promise<Response> {
  const former = sessionTokenOf(request)
  if (former) await endSession(former)
  return goOn(deskPath(suite), { 'set-cookie': sessionCookie(session) })
}

export async function leave(request: Request): Promise<Response> {
  const token = sessionTokenOf(request)
  if (token) await endSession(token)
  return goOn('/connexion', { 'set-cookie': noSessionCookie() })
}

type Show = (said: Pick<Page, 'alert' | 'status' | 'headers'>) => Promise<Response>

/** What every form answers to an error that is not its own: limited, another site's, no database, a bug.
 *  @param show the form again, with what was typed */
export async function refusal(error: unknown, show: Show, request: Request): Promise<Response> {
  if (request.signal.aborted) return new Response(null, { status: 499 }) // nobody reads it
  if (!(error instanceof AppError)) {
    const id = logBug(error, 'sign-in')
    if (!isDatabaseAway(error)) return show({ alert: words.bug(id), status: 500 })
    return show({ alert: words.away, status: 503, headers: { 'retry-after': '30' } })
  }
  if (error.code === 'rate_limited') {
    const seconds = Number(error.detail.retryAfter)
    return show({ alert: words.limited(seconds), status: 429, headers: { 'retry-after': String(seconds) } })
  }
  if (error.code === 'forbidden') return show({ alert: words.foreignForm, status: 403 })
  return show({ alert: words.check(new Set(error.issues.map(({ path }) => path)).size), status: 422 })
}

export const issuesIn = (error: unknown) => (error instanceof AppError ? error.issues : [])
