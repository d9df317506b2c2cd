import { kept } from '#lib/press/handler.ts'
import { archivePage } from '../archive-page.tsx'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = kept<{ year: string }>(async ({ year }, _, __, bare) =>
  /^[1-9][0-9]{3}$/.test(year) ? archivePage(Number(year), bare) : null,
)
