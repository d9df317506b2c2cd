'use client'

export { default } from '#components/desk/shell/DeskError.client.tsx'
