// The creator's page of a state, as its words are read.
import { renderToString } from 'preact-render-to-string';
import { CreatorPage } from '../../worker/pages/creator/creator-page.tsx';
import { type CreatorSources, toCreatorView } from '../../worker/pages/creator/creator-view.ts';
import type { PaySimulationView } from '../../worker/pages/creator/terms.tsx';
import { type Language, wordsOf } from '../../worker/pages/creator-words/words.ts';
import { EVERY_STATE, HIDDEN_STATES } from './creator-hidden-states.ts';
import { CREATOR_STATES } from './creator-states.ts';

const SIMULATION: PaySimulationView = {
  posts: 30,
  rows: [
    { at: 'low', units: 120, newMinor: 124_000 },
    { at: 'typical', units: 250, newMinor: 150_000 },
    { at: 'high', units: 520, newMinor: 226_000 },
  ],
  reached: [],
  isClearlyLess: false,
};

export function render(sources: CreatorSources, language: Language = 'en'): string {
  let ids = 0;
  return renderToString(
    <CreatorPage
      context={{
        view: toCreatorView(sources),
        words: wordsOf(language, 'polite'),
        language,
        path: '/c/token',
        newFormId: () => {
          ids += 1;
          return `form-${ids}`;
        },
        kept: null,
      }}
      simulation={SIMULATION}
      outcome={null}
    />,
  );
}

/** The words a person reads, with plain spaces. */
export function textOf(html: string): string {
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

export const everyState = Object.entries({ ...CREATOR_STATES, ...HIDDEN_STATES, ...EVERY_STATE });
