// The overlay on the page: drawn while there is something to show, kept in its place, gone without a trace otherwise.
import { render } from 'preact';
import type { OverlayAnswer, Place } from '../messages.ts';
import type { Shown } from './follow-address.ts';
import { createHost, type Host, raiseAgain } from './host.ts';
import { keepPointersInside } from './key-guard.ts';
import { findNameElement } from './name-anchor.ts';
import { OverlayView } from './overlay-view.tsx';
import { readPageTheme } from './page-theme.ts';
import { chooseSpot, isCovered, type Spot, toCardOffset } from './placement.ts';
import type { Subject } from './subject.ts';

type Drawn = {
  subject: Subject;
  answer: OverlayAnswer;
  isOpen: boolean;
  /** The figure whose explanation is open. */
  explained: string | null;
  spot: Spot | null;
  anchor: Element | undefined;
  anchorAt: string;
};

export type MountedOverlay = Shown & {
  /** Looks after place, theme and presence; cheap enough for every tick, scroll and resize. */
  tend(): void;
  /** Another element of the page went to the top layer. */
  raise(): void;
  isOurs(target: EventTarget | null): boolean;
  close(): void;
  remove(): void;
};

const UNPLACED = { spot: null, anchor: undefined, anchorAt: '' };

export function createMountedOverlay(
  css: string,
  lead: (target: Place, collaborationId: string) => void,
): MountedOverlay {
  let host: Host | null = null;
  let drawn: Drawn | null = null;

  const draw = () => {
    if (host === null || drawn === null) return;
    const { answer, isOpen } = drawn;
    render(
      <OverlayView
        answer={answer}
        isOpen={isOpen}
        onToggle={() => toggle(!isOpen)}
        onOpen={(target) => lead(target, answer.card.collaborationId)}
        opener={{ opened: drawn.explained, onExplain: explain }}
      />,
      host.container,
    );
  };
  const explain = (id: string) => {
    if (host === null || drawn === null) return;
    drawn.explained = drawn.explained === id ? null : id;
    draw();
    fitCard(host);
  };
  const toggle = (isOpen: boolean) => {
    if (host === null || drawn === null || drawn.isOpen === isOpen) return;
    drawn.isOpen = isOpen;
    draw();
    if (isOpen) fitCard(host);
    else chipOf(host)?.focus();
  };
  return {
    show(subject, answer) {
      drawn = toDrawn(drawn, subject, answer);
      if (host === null) {
        host = createHost(css);
        keepPointersInside(host.element);
      }
      draw();
      host.attach();
      tend(host, drawn);
    },
    // Kept for the next creator: a new element would have its style sheet read anew.
    hide() {
      host?.remove();
      drawn = null;
    },
    remove() {
      if (host !== null) render(null, host.container);
      host?.remove();
      host = null;
      drawn = null;
    },
    tend: () => {
      if (host !== null && drawn !== null) tend(host, drawn);
    },
    raise: () => {
      if (host === null) return;
      host.attach();
      raiseAgain(host.element);
    },
    isOurs: (target) => host !== null && target === host.element,
    close: () => toggle(false),
  };
}

/** A new answer for the same subject leaves open what is open. */
function toDrawn(before: Drawn | null, subject: Subject, answer: OverlayAnswer): Drawn {
  const same = before?.subject.id === subject.id ? before : null;
  return {
    ...UNPLACED,
    subject,
    answer,
    isOpen: same?.isOpen === true,
    explained: same?.explained ?? null,
  };
}

function chipOf(host: Host): HTMLElement | null {
  return host.shadow.querySelector<HTMLElement>('.chip');
}

/** In fullscreen only what is inside the fullscreen element shows; the overlay steps back altogether. */
function tend(host: Host, drawn: Drawn): void {
  const isFullscreen = document.fullscreenElement !== null;
  host.setVisible(!isFullscreen);
  if (isFullscreen) return;
  host.attach();
  host.setTheme(readPageTheme());
  place(host, drawn);
}

/** Chooses a place when there is none or the name has gone elsewhere; otherwise leaves everything where it is. */
function place(host: Host, drawn: Drawn): void {
  const { subject, answer } = drawn;
  const anchor = findNameElement(subject.network, subject.kind, answer.card.handle);
  const anchorAt = describePlace(anchor);
  if (drawn.spot !== null && anchor === drawn.anchor && anchorAt === drawn.anchorAt) return;
  const chip = chipOf(host)?.getBoundingClientRect();
  if (chip === undefined) return;
  const spot = chooseSpot(anchor, chip, getComputedStyle(document.documentElement).direction === 'rtl');
  drawn.spot = spot;
  drawn.anchor = anchor;
  drawn.anchorAt = anchorAt;
  host.moveTo(spot.x, spot.y, spot.isAnchored);
  if (drawn.isOpen) fitCard(host);
}

/** Document coordinates, so that scrolling the page is no change; the window's size, so that resizing is one. */
function describePlace(anchor: Element | undefined): string {
  const size = `${window.innerWidth}x${window.innerHeight}`;
  if (anchor === undefined) return size;
  const { left, top, width } = anchor.getBoundingClientRect();
  const box = [left + window.scrollX, top + window.scrollY, width].map(Math.round);
  return [size, ...box, isCovered(anchor) ? 'covered' : 'free'].join();
}

function fitCard(host: Host): void {
  const chip = chipOf(host)?.getBoundingClientRect();
  const card = host.shadow.querySelector<HTMLElement>('.overlay-card');
  if (chip === undefined || card === null) return;
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const offset = toCardOffset(chip, card.getBoundingClientRect(), view);
  card.style.setProperty('--card-x', `${offset.x}px`);
  card.style.setProperty('--card-y', `${offset.y}px`);
}
