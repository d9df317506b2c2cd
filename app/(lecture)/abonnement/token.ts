/** The token of a letter's link, as the address holds it. */
export const tokenIn = (request: Request) => new URL(request.url).searchParams.get('jeton') ?? ''

/** The same page again, for its own forms. */
export const withToken = (page: string, token: string) => `${page}?jeton=${encodeURIComponent(token)}`
