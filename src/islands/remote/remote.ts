import {registersOf, withRegisters} from '../deck/registers.ts'
import {readSlides} from '../deck/slides.ts'
import {type DeckAction, type DeckState, initialState, reduce} from '../deck/state.ts'
import {openSync} from '../deck/sync.ts'
import {clockText, elapsed, remaining, startOnce} from '../deck/timer.ts'
import {watchBuild} from '../deck/watch-build.ts'
import {fillIn} from '../fill-in.ts'
import {keepAwake} from './keep-awake.ts'
import {openSocket} from './open-socket.ts'

const remote = document.querySelector<HTMLElement>('.remote')
if (remote) startRemote(remote)

/** A telephone that leads a talk: the deck's state and reducer, without its slides. */
function startRemote(remote: HTMLElement): void {
  const slides = readSlides(find('.remote-source'))
  const notes = find('.remote-notes')
  const words = remote.dataset
  let state: DeckState = initialState
  let isOpen = false
  let others = 0

  const sync = openSync({
    talk: remote.dataset.deck ?? '',
    session: '',
    role: 'remote',
    digest: remote.dataset.digest ?? '',
    label: () => words.phone ?? '',
    registers: () => registersOf(state, slides),
    receive(values, later) {
      state = withRegisters(state, values, slides, later)
      draw()
    },
    signal: () => undefined,
    peers(peers) {
      others = peers.length
      watch.peers(peers)
      drawLight()
    },
  })
  const watch = watchBuild({
    role: 'remote',
    own: remote.dataset.digest ?? '',
    state: () => state,
    offer(isNewer) {
      find('.remote-newer').hidden = !isNewer
    },
  })

  sync.add(
    openSocket({
      path: remote.dataset.live ?? '',
      status(open) {
        isOpen = open
        drawLight()
      },
      notice(notice) {
        if (notice.type === 'built') watch.built(notice.digest)
        else if (notice.href !== location.pathname) location.replace(notice.href)
      },
      // A new session has a new PIN.
      stranger: () => location.replace(new URL('remote/', new URL(remote.dataset.live ?? '', location.href))),
    }),
  )

  function find<T extends HTMLElement>(selector: string): T {
    const element = remote.querySelector<T>(selector)
    if (!element) throw new Error(`Expected the page of a remote to have ${selector}`)
    return element
  }

  function act(action: DeckAction): void {
    const before = state
    state = reduce(state, action, slides)
    // The talk begins with its first step, whoever makes it.
    if (state.slide !== before.slide || state.step !== before.step)
      state = {...state, timer: startOnce(state.timer, Date.now())}
    sync.tell(before, state)
    draw()
  }

  function draw(): void {
    const slide = slides[state.slide]
    if (!slide) return
    find('.remote-place').textContent = `${state.slide + 1}/${slides.length}`
    find('.remote-title').textContent = slide.title
    find('.remote-steps').textContent =
      slide.steps === 0 ? '' : fillIn(words.step, {step: state.step, steps: slide.steps})
    if (notes.dataset.slide !== slide.id) {
      const source = remote.querySelector(`template[data-notes="${CSS.escape(slide.id)}"]`)
      notes.replaceChildren(source instanceof HTMLTemplateElement ? source.content.cloneNode(true) : '')
      notes.dataset.slide = slide.id
      notes.scrollTop = 0
    }
    find('[data-command=black]').setAttribute('aria-pressed', `${state.blank !== 'none'}`)
    drawTime()
  }

  function drawTime(): void {
    const now = Date.now()
    const left = remaining(state.timer, now)
    const output = find('.remote-timer')
    output.textContent = clockText(left ?? elapsed(state.timer, now))
    output.classList.toggle('is-late', left !== undefined && left < 0)
  }

  function drawLight(): void {
    const light = find('.remote-light')
    light.classList.toggle('is-on', isOpen && others > 0)
    light.textContent = (!isOpen ? words.offline : others === 0 ? words.alone : words.online) ?? ''
  }

  find('.remote-newer button').addEventListener('click', () => location.reload())
  remote.addEventListener('click', event => {
    const command = event.target instanceof Element && event.target.closest<HTMLElement>('[data-command]')
    if (!command) return
    if (command.dataset.command === 'black') act({type: 'blank', blank: 'black'})
    else act({type: command.dataset.command === 'back' ? 'back' : 'forward'})
  })
  setInterval(drawTime, 250)
  keepAwake()
  draw()
  drawLight()
}
