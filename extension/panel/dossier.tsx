// The dossier: the same reading as on the page, then what stands behind it, then what a person may do.
import { CardHead, Reading } from '../../shared/ui/card.tsx';
import { Clock } from '../../shared/ui/drawing/clock.tsx';
import { ContractRows } from '../../shared/ui/drawing/contract-rows.tsx';
import { Icon } from '../../shared/ui/drawing/icon.tsx';
import { KpiBars } from '../../shared/ui/drawing/kpi-bars.tsx';
import { DeliveryRows } from '../../shared/ui/page/delivery-rows.tsx';
import { DraftCard } from '../../shared/ui/popup/draft-card.tsx';
import type { DecisionFlow } from '../decision/use-decision.ts';
import type { DossierView } from '../messages.ts';

type Props = { view: DossierView; flow: DecisionFlow; onAct: () => void };

export function Dossier({ view, flow, onAct }: Props) {
  const { card } = view;
  return (
    <div class="mf panel">
      <div class="panel-head">
        <CardHead view={card} />
      </div>
      <main class="panel-body">
        {view.drafts.map((draft) => (
          <DraftCard
            key={draft.draftId}
            draft={draft}
            isOffline={view.isOffline}
            onSend={() => flow.go({ kind: 'draft', draftId: draft.draftId })}
            onDiscard={() => void flow.discardDraft(draft.draftId)}
          />
        ))}
        <section class="panel-part">
          <Reading view={card} size="dossier" />
          {view.why.length > 0 && <Why rows={view.why} />}
        </section>
        <Part title="Next step" note="">
          <p class="panel-next">
            <b>{card.nextStep.label}</b>
            {card.nextStep.caption !== '' && <span>{card.nextStep.caption}</span>}
          </p>
        </Part>
        <Part title="Against what was agreed" note="expected by now">
          <KpiBars rows={card.kpis} isDim={card.status.mark === 'stale'} />
          <Explanations rows={card.kpis} />
        </Part>
        {view.delivery.rows.length > 0 && (
          <Part title="Delivery" note={view.delivery.note}>
            <DeliveryRows {...view.delivery} />
          </Part>
        )}
        <Part title="Contract" note={view.contract.note}>
          {card.clock && <Clock view={card.clock} />}
          <ContractRows rows={view.contract.rows} />
          {view.contract.money !== null && (
            <dl class="contract">
              <div>
                <dt>Money</dt>
                <dd>{view.contract.money}</dd>
              </div>
            </dl>
          )}
        </Part>
        {view.lastAct && (
          <Part title="Last decision" note={view.lastAct.at}>
            <p class="step-text">{view.lastAct.sentence}</p>
          </Part>
        )}
        <p class="panel-age">
          {card.age}. {view.freshness}.
        </p>
      </main>
      <Actions view={view} onAct={onAct} />
    </div>
  );
}

function Part({
  title,
  note,
  children,
}: {
  title: string;
  note: string;
  children: preact.ComponentChildren;
}) {
  return (
    <section class="panel-part">
      <h2>
        {title}
        {note !== '' && <span>{note}</span>}
      </h2>
      {children}
    </section>
  );
}

function Explanations({ rows }: { rows: DossierView['card']['kpis'] }) {
  return (
    <details class="panel-why">
      <summary>Where these numbers come from</summary>
      <dl>
        {rows.map((row) => (
          <div key={row.name}>
            <dt>{row.name}</dt>
            <dd>{row.explanation}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Why({ rows }: { rows: DossierView['why'] }) {
  return (
    <dl class="panel-parts">
      {rows.map((row) => (
        <div key={row.name}>
          <dt>{row.name}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Actions({ view, onAct }: { view: DossierView; onAct: () => void }) {
  return (
    <div class="panel-end">
      {view.action !== 'open' && (
        <button type="button" class="button is-large" onClick={onAct}>
          {view.action === 'undo' ? 'See what is under way' : `${view.actionLabel} ${view.card.handle}`}
        </button>
      )}
      <a
        class={view.action === 'open' ? 'button is-large' : 'button is-quiet'}
        href={view.timelineUrl}
        target="_blank"
        rel="noreferrer"
      >
        Open on the desk
        <Icon name="external" />
      </a>
    </div>
  );
}
