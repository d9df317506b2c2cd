import { styleFile } from '../../stylesheet.ts'

const FOR_EVER = 'public, max-age=31536000, immutable'

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const file = await styleFile((await params).file)
  if (!file) return new Response(null, { status: 404 })
  return new Response(file.bytes, {
    headers: { 'content-type': file.type, 'cache-control': FOR_EVER, 'x-content-type-options': 'nosniff' },
  })
}
