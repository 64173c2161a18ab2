// What the panel does about a draft: approve it, send it back for a listed reason, take the last entry back.

import type { Instant } from '../../contract/terms.ts';
import type { Standing } from '../../procedure/standing.ts';
import { CHANGE_CHOICES } from '../drafts/draft-words.ts';
import type { PieceDraftsView } from '../drafts/present-drafts.ts';
import { presentDrafts } from '../drafts/present-drafts.ts';
import { TAKE_BACK_ENTRY } from '../guide-words/hold-words.ts';
import type { ActView } from './dossier-view.ts';

type Kind = 'approve_draft' | 'ask_changes' | 'take_back_draft';
type Asked = { now: Instant; locale: string };

/** Pieces with a draft on record, what waits for our answer first. */
export function presentPieceDrafts(standing: Standing, asked: Asked): PieceDraftsView[] {
  return presentDrafts(standing, asked).filter(({ rounds }) => rounds.length > 0);
}

/** The acts of this kind, one for each piece that has a draft for it. */
export function listDraftActs(kind: Kind, standing: Standing, asked: Asked): ActView[] {
  return presentPieceDrafts(standing, asked).flatMap((piece) => {
    const draftSeq = kind === 'take_back_draft' ? piece.takeBackSeq : piece.waitingSeq;
    return draftSeq === null ? [] : [MAKERS[kind](piece, draftSeq)];
  });
}

const MAKERS: Record<Kind, (piece: PieceDraftsView, draftSeq: number) => ActView> = {
  approve_draft: (piece, draftSeq) => ({
    ...aboutDraft(piece),
    id: `approve_draft:${draftSeq}`,
    request: { kind: 'approve_draft', draftSeq },
    title: `Approve ${piece.name}`,
    label: `Approve ${piece.name}`,
    choice: null,
    note: null,
    after: 'It may go out as it is. The creator reads it on their page.',
  }),
  ask_changes: (piece, draftSeq) => ({
    ...aboutDraft(piece),
    id: `ask_changes:${draftSeq}`,
    request: { kind: 'ask_changes', draftSeq, reason: CHANGE_CHOICES[0]?.value ?? '' },
    title: `Ask for changes to ${piece.name}`,
    label: 'Ask for changes',
    choice: { field: 'reason', label: 'What is to be changed', options: CHANGE_CHOICES },
    note: { label: 'In your words', isRequired: false },
    after: 'The creator reads it on their page. A letter can tell them.',
  }),
  take_back_draft: (piece, draftSeq) => ({
    ...aboutDraft(piece),
    id: `take_back_draft:${draftSeq}`,
    request: { kind: 'take_back_draft', draftSeq },
    title: `Take back: ${piece.name}`,
    label: 'Take the last entry back',
    choice: null,
    note: null,
    after: TAKE_BACK_ENTRY,
  }),
};

/** What stands behind the click: the piece, its round on the table, and what silence and rounds mean. */
function aboutDraft({ state, lines, rounds }: PieceDraftsView): Pick<ActView, 'facts' | 'moment'> {
  const last = rounds.at(-1);
  return {
    moment: null,
    facts: [
      { name: 'The piece', value: state },
      ...(last === undefined ? [] : [{ name: last.name, value: last.text }]),
      ...(lines.length === 0 ? [] : [{ name: 'Contract', value: lines.join(' ') }]),
    ],
  };
}
