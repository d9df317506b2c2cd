const LARGEST = 1_000

/** The `note` of a form, whatever else was sent; null when there is none, or when it is no form of ours. */
export async function noteIn(request: Request): Promise<string | null> {
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')
  const length = Number(request.headers.get('content-length') ?? NaN)
  if (!isForm || !(length <= LARGEST)) return null
  return new URLSearchParams(await request.text()).get('note')
}
