import { Trouble } from '#components/desk/shell/Trouble.tsx'

export default function Page() {
  return <Trouble kind="notFound" />
}
