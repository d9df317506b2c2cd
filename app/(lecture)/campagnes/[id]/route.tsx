import { EmailForm } from '#components/audience/EmailForm.tsx'
import { BANNER, FIELD } from '#components/audience/words.ts'
import { requestCode } from '#lib/audience/promo-code.commands.ts'
import { AppError } from '#lib/domain/errors.ts'
import { passing } from '#lib/press/handler.ts'
import { runningCampaign } from '#lib/reading/campaign.queries.ts'
import { askedByForm } from '../../abonnement/asked-by-form.ts'
import { donePage, subscriptionPage } from '../../abonnement/subscription-page.tsx'

export { DELETE, OPTIONS, PATCH, PUT } from '#lib/press/form-methods.ts'

interface Params {
  id: string
}

export const GET = passing<Params>(async (_, { id }) => campaignPage(id))

export const POST = passing<Params>(async (request, { id }) => {
  try {
    return await askedByForm(
      request,
      (fields, client) => requestCode(id, fields, client),
      (typed) => campaignPage(id, typed),
    )
  } catch (error) {
    // A page that was open for long may still show the banner of a campaign that is over.
    if (error instanceof AppError && error.code === 'not_found') return donePage('ended')
    throw error
  }
})

async function campaignPage(id: string, wrong?: string) {
  const { campaign } = await runningCampaign()
  if (campaign?.id !== id) return null
  return subscriptionPage({
    title: BANNER.title,
    lead: campaign.text,
    ...(wrong !== undefined && { status: 422 }),
    children: (
      <EmailForm
        action={`/campagnes/${id}`}
        id="offre-adresse"
        name={BANNER.form}
        label={FIELD.label}
        send={BANNER.send}
        page="/"
        className="mailf"
        wrong={wrong}
      >
        <p className="sub">{BANNER.purpose}</p>
      </EmailForm>
    ),
  })
}
