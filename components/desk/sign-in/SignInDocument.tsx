import type { ReactNode } from 'react'
import { FriseMark, Warning } from './Icons.tsx'
import { words } from './sign-in.words.ts'

interface Props {
  title: string
  stylesheet: string
  /** What went wrong with the whole of it; spoken as it appears. */
  alert?: string | undefined
  /** Something is wrong: the title says so first, for those who hear it. */
  isError?: boolean
  children: ReactNode
}

/** A whole page of sign-in: a document without any script, with nothing of the desk in it. */
export function SignInDocument({ title, stylesheet, alert, isError = Boolean(alert), children }: Props) {
  return (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${isError ? words.error : ''}${title} · Frise, bureau`}</title>
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body className="d-login">
        <main id="contenu" className="login">
          <div className="login-b">
            <p className="login-m">
              <a href="/">Frise</a> <span>{words.desk}</span>
            </p>
            <FriseMark />
            <h1>{title}</h1>
            {alert ? (
              <p className="err" role="alert">
                <Warning /> {alert}
              </p>
            ) : null}
            {children}
          </div>
        </main>
      </body>
    </html>
  )
}
