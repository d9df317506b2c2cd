import { trustPage } from '../trust-page.tsx'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/press/methods.ts'

export const GET = trustPage('a-propos')
