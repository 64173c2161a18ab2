// Where the creator's name stands on the page. Only its rectangle is used; a missing name costs the place, not the overlay.
import type { Recognised } from '../../shared/networks/profile.ts';

type Network = Exclude<Recognised['network'], null>;
type Kind = Recognised['kind'];

/** Readable attributes and landmarks only: class names of these sites are hashes that change every week. */
const PROFILE_NAMES: Partial<Record<Network, string>> = {
  instagram: 'main header h2, main header h1, header section h2, header section h1',
  tiktok: '[data-e2e="user-title"], [data-e2e="user-subtitle"]',
  youtube:
    'yt-page-header-renderer h1, yt-page-header-view-model h1, ytd-channel-name #text, #channel-header h1',
  x: '[data-testid="UserName"]',
};
const POST_NAMES: Partial<Record<Network, string>> = {
  instagram: '[role="dialog"] article header a, article header a, main article a',
  tiktok: '[data-e2e="browse-username"], [data-e2e="video-author-uniqueid"]',
  youtube:
    'ytd-video-owner-renderer #channel-name, #owner #channel-name, ytd-reel-player-header-renderer #channel-name',
  x: 'article[data-testid="tweet"] [data-testid="User-Name"]',
};
const CANDIDATES_MAX = 12;

/** Undefined while the name is not there yet (or another creator's name still is). */
export function findNameElement(network: Network, kind: Kind, handle: string): Element | undefined {
  const selector = (kind === 'profile' ? PROFILE_NAMES : POST_NAMES)[network];
  if (selector === undefined) return undefined;
  const candidates = [...document.querySelectorAll(selector)].slice(0, CANDIDATES_MAX).filter(isShown);
  // YouTube heads its pages with a display name, which need not be the handle.
  const named = candidates.find((element) => namesHandle(element, handle));
  return named ?? (network === 'youtube' && isPageOf(handle) ? candidates[0] : undefined);
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** After an in-page navigation the former creator's name stays for a while: a name that is not this one is no anchor. */
function namesHandle(element: Element, handle: string): boolean {
  const wanted = handle.replace(/^@/, '').toLowerCase();
  const text = (element.textContent ?? '').toLowerCase();
  return text.split(/[\s·@]+/).includes(wanted);
}

/** The page's own links name the channel it shows. */
function isPageOf(handle: string): boolean {
  const path = `/${handle.startsWith('@') ? handle : `@${handle}`}`.toLowerCase();
  return [
    ...document.querySelectorAll(
      'yt-tab-group-shape a, ytd-video-owner-renderer a, link[rel="canonical"], yt-page-header-renderer a',
    ),
  ]
    .slice(0, 40)
    .some((link) =>
      decoded(link.getAttribute('href') ?? '')
        .toLowerCase()
        .includes(path),
    );
}

/** A broken percent sequence in one of a page's links stays as it is. */
function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
