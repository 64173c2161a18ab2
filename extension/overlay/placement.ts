// Where the chip goes: beside or below the name if that is free, else a quiet corner. It never covers a control.

export type Size = { width: number; height: number };
export type Spot = { x: number; y: number; isAnchored: boolean };

const GAP_PX = 8;
const EDGE_PX = 16;
/** Below the sticky head that each of the four networks has. */
const HEAD_PX = 72;
/** How far along the name's own line a free place is looked for, past a "Follow" button or a second name. */
const LINE_STEP_PX = 24;
const LINE_STEPS_MAX = 16;
const CONTROLS =
  'a, button, input, textarea, select, video, summary, [role="button"], [role="link"], [role="tab"], [tabindex]';
const PICTURES = 'img, svg, canvas, video, picture, iframe';

/** Viewport coordinates of the chip's box. `isRtl` mirrors both the side of the name and the corner. */
export function chooseSpot(anchor: Element | undefined, chip: Size, isRtl: boolean): Spot {
  const beside = anchor === undefined ? undefined : findSpotBeside(anchor, chip, isRtl);
  return beside ?? chooseCorner(chip, isRtl);
}

function findSpotBeside(anchor: Element, chip: Size, isRtl: boolean): Spot | undefined {
  const name = toTextBox(anchor);
  if (isCovered(anchor)) return undefined;
  const free = listSpots(name, chip, isRtl).find(
    (spot) => isOnPage(spot, chip) && isFree(spot.x, spot.y, chip, anchor),
  );
  return free && { ...free, isAnchored: true };
}

/** Along the name's line, then below it, then above. */
function listSpots(name: DOMRect, chip: Size, isRtl: boolean): { x: number; y: number }[] {
  const start = isRtl ? name.right - chip.width : name.left;
  const line = Array.from({ length: LINE_STEPS_MAX }, (_, i) => {
    const away = GAP_PX + i * LINE_STEP_PX;
    const x = isRtl ? name.left - away - chip.width : name.right + away;
    return { x, y: name.top + (name.height - chip.height) / 2 };
  });
  const [beside, ...further] = line;
  const below = { x: start, y: name.bottom + GAP_PX };
  const above = { x: start, y: name.top - GAP_PX - chip.height };
  return [...(beside ? [beside] : []), below, ...further, above];
}

/** The box of the first words rather than of the block they stand in, which often spans the page. */
function toTextBox(element: Element): DOMRect {
  const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.textContent?.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
  );
  const first = words.nextNode();
  if (first === null) return element.getBoundingClientRect();
  const range = document.createRange();
  range.selectNode(first);
  return range.getBoundingClientRect();
}

/** A dialog or a menu over the name makes it somebody else's place. A name outside the window counts as uncovered. */
export function isCovered(anchor: Element): boolean {
  const name = toTextBox(anchor);
  const top = document
    .elementsFromPoint(name.left + name.width / 2, name.top + name.height / 2)
    .find((element) => !isOurs(element));
  return top !== undefined && !top.contains(anchor) && !anchor.contains(top);
}

/** Inside the page's width, and not above its very top (the name itself may be scrolled out of sight). */
function isOnPage({ x, y }: { x: number; y: number }, chip: Size): boolean {
  return x >= 0 && x + chip.width <= document.documentElement.clientWidth && y + window.scrollY >= 0;
}

function chooseCorner(chip: Size, isRtl: boolean): Spot {
  const { clientWidth, clientHeight } = document.documentElement;
  const end = isRtl ? EDGE_PX : clientWidth - chip.width - EDGE_PX;
  const start = isRtl ? clientWidth - chip.width - EDGE_PX : EDGE_PX;
  const low = clientHeight - chip.height - EDGE_PX;
  const corners = [
    { x: end, y: low },
    { x: end, y: low - 72 },
    { x: end, y: HEAD_PX },
    { x: start, y: low },
  ];
  const free = corners.find((corner) => isFree(corner.x, corner.y, chip, null));
  return { ...(free ?? { x: end, y: low }), isAnchored: false };
}

/**
 * Where the open card stands, counted from the chip's corner: below it, or above when there is more room, and always
 * inside the window.
 */
export function toCardOffset(
  chip: { left: number; top: number; bottom: number },
  card: Size,
  view: Size,
): { x: number; y: number } {
  const below = chip.bottom + GAP_PX;
  const above = chip.top - GAP_PX - card.height;
  const hasRoomBelow = below + card.height + GAP_PX <= view.height;
  const wanted = hasRoomBelow || above < GAP_PX ? below : above;
  const top = clamp(wanted, GAP_PX, view.height - card.height - GAP_PX);
  const left = clamp(chip.left, GAP_PX, view.width - card.width - GAP_PX);
  return { x: Math.round(left - chip.left), y: Math.round(top - chip.top) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/**
 * Whether the box holds nothing of the page's: beside a name only containers around it and
 * unpainted room, in a corner nothing one could press.
 */
function isFree(x: number, y: number, { width, height }: Size, anchor: Element | null): boolean {
  const box = new DOMRect(x, y, width, height);
  for (const fx of [0, 0.5, 1, 0.25, 0.75]) {
    for (const fy of [0.5, 0, 1]) {
      const found = document
        .elementsFromPoint(x + fx * width, y + fy * height)
        .find((element) => !isOurs(element));
      if (found === undefined) continue;
      const isFreeHere =
        anchor === null ? found.closest(CONTROLS) === null : isRoomAround(found, anchor, box);
      if (!isFreeHere) return false;
    }
  }
  return true;
}

function isRoomAround(found: Element, anchor: Element, box: DOMRect): boolean {
  if (found !== anchor && found.contains(anchor)) return true;
  const control = found.closest(CONTROLS);
  if ((control !== null && !control.contains(anchor)) || found.closest(PICTURES) !== null) return false;
  return !hasWordsIn(found, box) && isUnpainted(found);
}

function isUnpainted(element: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return backgroundImage === 'none' && /^(transparent|rgba\(.*, 0\))$/.test(backgroundColor);
}

function hasWordsIn(element: Element, box: DOMRect): boolean {
  const range = document.createRange();
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    range.selectNode(node);
    const words = range.getBoundingClientRect();
    const isApart =
      words.right <= box.left ||
      words.left >= box.right ||
      words.bottom <= box.top ||
      words.top >= box.bottom;
    if (!isApart) return true;
  }
  return false;
}

export const HOST_TAG = 'midflight-overlay';

function isOurs(element: Element): boolean {
  return element.localName === HOST_TAG;
}
