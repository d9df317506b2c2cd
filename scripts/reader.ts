// The one script of readers' pages, and none of them needs it: the day in the rail, what has come since a visit, copy,
// share and print, and the part of a long article that holds the place an address names. At most 3 KB, compressed.

const all = <E extends Element = HTMLElement>(selector: string) => [...document.querySelectorAll<E>(selector)]
const article = document.querySelector<HTMLElement>('.art[data-edition]')

followTheReader()
if (article) {
  findTheirPart(article)
  sayWhatIsNew(article)
}
offerActs()
leavePanels()

/** Marks, in the rail, the day that is being read. */
function followTheReader() {
  const links = new Map(
    all<HTMLAnchorElement>('.rail a[href^="#"]').map((link) => [
      document.getElementById(link.hash.slice(1)),
      link,
    ]),
  )
  const observer = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting) continue
        for (const link of links.values()) link.removeAttribute('aria-current')
        links.get(target as HTMLElement)?.setAttribute('aria-current', 'true')
      }
    },
    { rootMargin: '-15% 0px -75%' },
  )
  for (const place of links.keys()) if (place) observer.observe(place)
}

/** An address may name a place that another part holds: the server knows which. */
function findTheirPart({ dataset }: HTMLElement) {
  const anchor = location.hash.slice(1)
  if (!document.querySelector('.parts') || !/^[ea]-\w+$/.test(anchor)) return
  const place = document.getElementById(anchor)
  if (!place || place.closest('.as-list'))
    location.replace(`/articles/${dataset.article}?ancre=${anchor}#${anchor}`)
}

/** Shows the line of the edition that this browser saw last, then remembers this one. Nothing leaves the browser. */
function sayWhatIsNew({ dataset }: HTMLElement) {
  try {
    const key = `frise.${dataset.article}`
    const [number, at] = (localStorage.getItem(key) ?? '').split(' ')
    const line = number && at ? all(`.since[data-since="${number}"]`)[0] : undefined
    const day = line?.querySelector('span')
    if (line && day && at) {
      day.textContent = new Date(at)
        .toLocaleDateString('fr', { day: 'numeric', month: 'long', year: 'numeric' })
        .replace(/^1 /, '1er ')
      line.hidden = false
    }
    localStorage.setItem(key, `${dataset.edition} ${new Date().toISOString()}`)
  } catch {
    // A browser that keeps nothing has nothing to say.
  }
}

function offerActs() {
  const [address] = all<HTMLInputElement>('#adresse')
  const offer = (act: string, can: boolean, run: (button: HTMLElement) => void) => {
    for (const place of can ? all(`[data-act="${act}"]`) : []) {
      place.hidden = false
      place.addEventListener('click', () => run(place))
    }
  }
  offer('print', true, () => print())
  offer('share', 'share' in navigator, () => {
    navigator.share({ title: document.title, url: address?.value }).catch(() => undefined)
  })
  offer('copy', 'clipboard' in navigator, (button) => {
    void navigator.clipboard.writeText(address?.value ?? location.href).then(() => {
      button.textContent = button.dataset.done ?? ''
    })
  })
}

/** A panel that a link has led out of would hide where it leads. */
function leavePanels() {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('.panel a[href^="#"]')
    if (link) link.closest<HTMLElement>('.panel')?.hidePopover()
  })
}
