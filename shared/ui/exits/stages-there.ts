// What leaving a marketplace costs by the stage of a piece, with the platform's own names of it.
import { PIECE_STAGES, type Stage } from '../../contract/facts/piece-stages.ts';
import type { Marketplace } from '../../contract/marketplaces/marketplace.ts';
import { formatPercent } from '../format.ts';

const FULL_BPS = 10_000;

/** Stages of ours with what leaving costs there, and what the platform calls them: "50%: submitted (there: in review).". */
export function describeStages({ stageTable, stages }: Marketplace, locale: string): string {
  const calledThere = (stage: Stage) => {
    const names = Object.entries(stages).flatMap(([name, ours]) => (ours === stage ? toWords(name) : []));
    const others = names.filter((name) => name !== toWords(stage));
    return `${toWords(stage)}${others.length === 0 ? '' : ` (there: ${others.join(', ')})`}`;
  };
  const byShare = new Map<string, string[]>();
  for (const stage of PIECE_STAGES) {
    const cost = stageTable[stage];
    if (cost === undefined) continue;
    const share = cost.bps === 0 ? 'free' : formatPercent(cost.bps / FULL_BPS, locale);
    const words = `${cost.isAtMost ? 'at most ' : ''}${share}`;
    byShare.set(words, [...(byShare.get(words) ?? []), calledThere(stage)]);
  }
  const parts = [...byShare].map(([share, names]) => `${share}: ${names.join(', ')}`);
  const text = `${parts.join('. ')}.`;
  return parts.length === 0 ? 'Their pages do not say.' : text.charAt(0).toUpperCase() + text.slice(1);
}

function toWords(code: string): string {
  return code.replaceAll('_', ' ');
}
