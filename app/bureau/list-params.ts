/** What a list's address asks for. Anything odd is read as nothing: a list has no wrong address. */
export async function listParams(search: Promise<Record<string, string | string[] | undefined>>) {
  const { q, page } = await search
  const number = typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1
  return { q: typeof q === 'string' ? q.trim().slice(0, 200) : '', page: number }
}
