// Drafts of pieces: what waits for our answer with its clock, the rounds so far, and the answers that take one click.
import { dossierPlace } from '../../shared/desk-paths.ts';
import type { DossierView } from '../../shared/ui/dossier/dossier-view.ts';
import type { PieceDraftsView } from '../../shared/ui/drafts/present-drafts.ts';
import { FactRows } from '../../shared/ui/guide/plan-list.tsx';
import { ActLink, type TakeAct } from './act-link.tsx';
import { Part } from './panel-part.tsx';

type Props = { view: DossierView; onAct: TakeAct };

/** One part per piece that has a draft; nothing without one. Links to drafts stay on the desk, with who may see them. */
export function DraftsPart({ view, onAct }: Props) {
  return (
    <>
      {view.pieceDrafts.map((piece) => (
        <Part key={piece.pieceId} title={`Drafts of ${piece.name}`} note={piece.state}>
          {piece.lines.map((line) => (
            <p key={line} class="step-text">
              {line}
            </p>
          ))}
          <FactRows rows={piece.rounds.map(({ name, text }) => ({ name, value: text }))} />
          {view.role !== 'viewer' && (
            <p class="panel-acts">
              {listActs(view, piece).map(({ id, label }) => (
                <ActLink key={id} href={`#${id}`} label={label} onAct={onAct} />
              ))}
              <ActLink
                href={dossierPlace(view.timelineUrl, `/contract/drafts#piece-${piece.pieceId}`)}
                label="See the draft"
                onAct={onAct}
              />
            </p>
          )}
        </Part>
      ))}
    </>
  );
}

function listActs({ acts }: DossierView, { waitingSeq, takeBackSeq }: PieceDraftsView): DossierView['acts'] {
  const own = [`approve_draft:${waitingSeq}`, `ask_changes:${waitingSeq}`, `take_back_draft:${takeBackSeq}`];
  return acts.filter(({ id }) => own.includes(id));
}
