'use client'

import type { ClaimInput } from '#lib/desk/claim/claim-input.schema.ts'
import type { Issue } from '#lib/domain/errors.ts'
import { Icon } from '#components/ui/Icon.tsx'
import { removed, replaced } from '../editing/lists.ts'
import { ClaimEditor, type ClaimContext } from './ClaimEditor.client.tsx'
import { emptyClaim } from './claim-form.ts'
import { words } from './words.ts'

interface Props extends ClaimContext {
  claims: ClaimInput[]
  issues: Issue[]
  onChange: (claims: ClaimInput[]) => void
}

/** The claims of an event or of an article, in the order that numbers them in its text. */
export function ClaimsField({ claims, issues, onChange, ...context }: Props) {
  return (
    <section className="claims-f" aria-labelledby="claims-t">
      <h2 id="claims-t">
        {words.claims} <span className="n">{claims.length}</span>
      </h2>
      {claims.length === 0 ? <p className="soft">{words.none}</p> : null}
      <ol>
        {claims.map((claim, n) => (
          <ClaimEditor
            key={claim.id}
            {...context}
            claim={claim}
            siblings={claims}
            number={n + 1}
            path={`claims.${n}`}
            issues={issues}
            lastSourceId={lastSourceBefore(claims, n)}
            onChange={(next) => onChange(replaced(claims, n, next))}
            onRemove={() => onChange(removed(claims, n))}
          />
        ))}
      </ol>
      <button type="button" className="btn" onClick={() => onChange([...claims, emptyClaim()])}>
        <Icon name="plus" /> {words.add}
      </button>
    </section>
  )
}

/** The source cited last, in this claim or in one before it. */
function lastSourceBefore(claims: ClaimInput[], n: number): string | null {
  return (
    claims
      .slice(0, n + 1)
      .flatMap((c) => c.citations)
      .at(-1)?.sourceId ?? null
  )
}
