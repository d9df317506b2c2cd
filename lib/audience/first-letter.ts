import { sendMail } from '#lib/platform/mail.ts'
import { audienceWords as words } from './audience.words.ts'
import { askConsent, CONFIRM_WITHIN, type Asked } from './consent.commands.ts'
import { mailOf } from './letter.ts'
import { senderName } from './sender.queries.ts'
import { signedLink } from './signed-link.ts'

interface FirstLetter {
  subject: string
  asked: string // what the address is said to have asked for
  how: string
  link: string
}

/** Writes down what an address has asked for, and sends it the letter whose link confirms. */
export async function sendFirstLetter(
  to: string,
  consent: Asked,
  { subject, asked, how, link }: FirstLetter,
  at: Date,
): Promise<void> {
  const consentId = await askConsent(to, consent, at)
  const href = signedLink('confirm', [consentId], new Date(at.getTime() + CONFIRM_WITHIN))
  const sender = await senderName()
  const mail = mailOf({
    to,
    sender,
    subject,
    parts: [words.hello, asked, how, { label: link, href }],
    foot: [words.sentBy(sender), words.ignore],
  })
  await sendMail(mail, at)
}
