import { notFound } from 'next/navigation'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The id in an address of the desk; anything else is an address that leads nowhere. */
export async function pathId(params: Promise<{ id: string }>): Promise<string> {
  const { id } = await params
  if (!UUID.test(id)) notFound()
  return id.toLowerCase()
}

export const uuidOrNull = (text: string | string[] | undefined): string | null =>
  typeof text === 'string' && UUID.test(text) ? text.toLowerCase() : null
