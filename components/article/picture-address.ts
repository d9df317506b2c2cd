import type { Edition } from '#lib/domain/edition.schema.ts'

export type Picture = NonNullable<Edition['leadPicture']>

/** A picture is kept under the hash of its bytes, so that its address never means another. */
export const pictureAddress = ({ sha256 }: Pick<Picture, 'sha256'>) => `/medias/${sha256}`
