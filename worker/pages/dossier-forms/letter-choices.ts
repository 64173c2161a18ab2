// In which languages and by which channels a letter can go.
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { nameChannel } from '../../../shared/ui/guide-words/talk-words.ts';
import type { Choice } from '../../../shared/ui/page/form.tsx';

export const LETTER_LANGUAGES: Choice[] = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
  { value: 'fr', label: 'Français' },
  { value: 'es', label: 'Español' },
  { value: 'pt', label: 'Português' },
];

export const LETTER_TONES: Choice[] = [
  { value: 'warm', label: 'Warm' },
  { value: 'neutral', label: 'Plain' },
  { value: 'formal', label: 'Formal' },
];

const ALWAYS = ['email', 'dm', 'platform'];

/** Channels of the contract first, then those that a talk can always take. */
export function letterChannels({ contracts }: Standing, now: string): Choice[] {
  const named = Object.keys(findVersionInForce(contracts, now)?.terms.channels ?? {});
  const all = [...new Set([...named, ...ALWAYS])];
  return all.map((value) => {
    const word = nameChannel(value);
    return { value, label: word.charAt(0).toUpperCase() + word.slice(1) };
  });
}
