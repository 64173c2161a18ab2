// Contract: what it allows now, whether it was read, its versions. Log: the last decision; the whole log is on the desk.

import { dossierPlace } from '../../shared/desk-paths.ts';
import type { DossierView } from '../../shared/ui/dossier/dossier-view.ts';
import { Clock } from '../../shared/ui/drawing/clock.tsx';
import { ContractRows } from '../../shared/ui/drawing/contract-rows.tsx';
import { FactRows } from '../../shared/ui/guide/plan-list.tsx';
import { TwoAnswers } from '../../shared/ui/guide/two-answers.tsx';
import { ActLink, ActRow, type TakeAct } from './act-link.tsx';
import { DraftsPart } from './drafts-part.tsx';
import { Money } from './now-tab.tsx';
import { Part } from './panel-part.tsx';

type Props = { view: DossierView; onAct: TakeAct };

export function ContractTab({ view, onAct }: Props) {
  const { card, contract } = view;
  return (
    <>
      <DraftsPart view={view} onAct={onAct} />
      <Part title="What it allows now" note={contract.note}>
        {card.clock && <Clock view={card.clock} />}
        <ContractRows rows={contract.rows} />
        <Money money={contract.money} />
      </Part>
      <Part title="Pausing">
        <TwoAnswers view={view.pausing} />
        {view.theirPause && (
          <p class="panel-acts">
            <ActLink {...view.theirPause} onAct={onAct} />
          </p>
        )}
      </Part>
      <Part title="Ending">
        <TwoAnswers view={view.ending} />
      </Part>
      {view.payTerms.length > 0 && (
        <Part title="Pay by time">
          <FactRows rows={view.payTerms} />
        </Part>
      )}
      {view.review !== '' && (
        <Part title="Read for a decision">
          <p class="step-text">{view.review}</p>
          <ActRow acts={view.acts} kinds={['review_contract']} onAct={onAct} />
        </Part>
      )}
      <Part title="Versions">
        {view.versions.length === 0 ? (
          <p class="step-text">No contract is filled in.</p>
        ) : (
          <FactRows rows={view.versions} />
        )}
        <p class="panel-acts">
          <ActLink
            href={dossierPlace(view.timelineUrl, view.role === 'viewer' ? '/contract' : '/terms')}
            label="Open the terms"
            onAct={onAct}
          />
        </p>
      </Part>
    </>
  );
}

export function LogTab({ view, onAct }: Props) {
  return (
    <Part title="Last decision" note={view.lastAct?.at ?? ''}>
      <p class="step-text">{view.lastAct?.sentence ?? 'Nothing has been decided yet.'}</p>
      <p class="panel-acts">
        <ActLink href={dossierPlace(view.timelineUrl, '/log')} label="Open the whole log" onAct={onAct} />
      </p>
    </Part>
  );
}
