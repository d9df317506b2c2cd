import { kept } from '#lib/press/handler.ts'
import { dataDocument } from '../data-document.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = kept<{ slug: string }>(({ slug }) => dataDocument(slug, '/sources.ris'))
