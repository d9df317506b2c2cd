import { EmailForm } from '#components/audience/EmailForm.tsx'
import { FIELD, MANAGE } from '#components/audience/words.ts'
import { requestManageLink } from '#lib/audience/subscription.commands.ts'
import { passing } from '#lib/press/handler.ts'
import { askedByForm } from './asked-by-form.ts'
import { subscriptionPage } from './subscription-page.tsx'

export { DELETE, OPTIONS, PATCH, PUT } from '#lib/press/form-methods.ts'

export const GET = passing(async () => askPage())

export const POST = passing(async (request) => askedByForm(request, requestManageLink, askPage))

const askPage = (wrong?: string) =>
  subscriptionPage({
    title: MANAGE.ask.title,
    lead: MANAGE.ask.lead,
    ...(wrong !== undefined && { status: 422 }),
    children: (
      <EmailForm
        action="/abonnement"
        id="abonnement-adresse"
        name={MANAGE.ask.form}
        label={FIELD.label}
        send={MANAGE.ask.send}
        page="/"
        className="mailf"
        wrong={wrong}
      />
    ),
  })
