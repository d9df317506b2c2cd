import { IMAGE } from '../document/words.ts'
import { pictureAddress, type Picture } from './picture-address.ts'

/** A picture with its caption, its credit and its licence; its size is said, so that nothing moves when it comes. */
export function PictureFigure({
  picture,
  caption,
  isLead,
}: {
  picture: Picture
  caption?: string
  isLead?: boolean
}) {
  const credit = IMAGE.credit(picture.credit, picture.licence)
  return (
    <figure className="pic">
      <img
        src={pictureAddress(picture)}
        width={picture.width}
        height={picture.height}
        alt={picture.alt}
        loading={isLead ? undefined : 'lazy'}
        decoding="async"
      />
      {(caption || credit) && (
        <figcaption>
          {caption}
          {caption && credit && ' '}
          {credit && <span className="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
