// Pieces that are one post for two campaigns, in words: beside the delivery they are part of.
import type { DeliverableStanding } from '../../procedure/standing.ts';

export type SharedPieceView = { id: string; lead: string; campaign: string; href: string | null };

/** `toHref`: the way to the other campaign's creator; null for readers of a report, who are not told which campaign it is. */
export function presentSharedPieces(
  pieces: readonly Pick<DeliverableStanding, 'id' | 'name' | 'twin'>[],
  toHref: ((collaborationId: string) => string) | null,
): SharedPieceView[] {
  return pieces.flatMap(({ id, name, twin }) => {
    if (twin === undefined) return [];
    const { weight, of, collaborationId, campaignName } = twin;
    const here = `${name} is one post for two campaigns: ${formatPart(weight, of)} of what is counted on it counts here`;
    return [
      {
        id,
        lead: `${here}, ${formatPart(of - weight, of)} in`,
        campaign: toHref === null ? 'another campaign' : campaignName,
        href: toHref === null ? null : toHref(collaborationId),
      },
    ];
  });
}

/** "2/3", in lowest terms. */
export function formatPart(weight: number, of: number): string {
  const shared = commonDivisor(weight, of);
  return `${weight / shared}/${of / shared}`;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** Nothing where no piece is shared. */
export function SharedPieces({ pieces }: { pieces: readonly SharedPieceView[] }) {
  if (pieces.length === 0) return null;
  return (
    <ul class="shared-pieces">
      {pieces.map(({ id, lead, campaign, href }) => (
        <li key={id}>
          {lead} {href === null ? campaign : <a href={href}>{campaign}</a>}.
        </li>
      ))}
    </ul>
  );
}
