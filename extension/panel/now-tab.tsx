// Now: the reading, what the creator asks, the next step with its clock, what was agreed and delivered, the contract.
import { useState } from 'preact/hooks';
import { dossierPlace } from '../../shared/desk-paths.ts';
import { BriefLines } from '../../shared/ui/brief/brief-lines.tsx';
import { Reading } from '../../shared/ui/card.tsx';
import type { DossierView } from '../../shared/ui/dossier/dossier-view.ts';
import { Clock } from '../../shared/ui/drawing/clock.tsx';
import { ContractRows } from '../../shared/ui/drawing/contract-rows.tsx';
import { FlagList } from '../../shared/ui/drawing/flag-list.tsx';
import { KpiBars } from '../../shared/ui/drawing/kpi-bars.tsx';
import { WhyLines } from '../../shared/ui/drawing/why-lines.tsx';
import { Explained, type Opener } from '../../shared/ui/explain/explained.tsx';
import { WishList } from '../../shared/ui/guide/wish-list.tsx';
import { DeliveryRows } from '../../shared/ui/page/delivery-rows.tsx';
import { SharedPieces } from '../../shared/ui/page/shared-pieces.tsx';
import { ActLink, type TakeAct } from './act-link.tsx';
import { Part } from './panel-part.tsx';

type Props = { view: DossierView; onAct: TakeAct };

export function NowTab({ view, onAct }: Props) {
  const { card } = view;
  const [opened, setOpened] = useState<string | null>(null);
  const opener = { opened, onExplain: (id: string) => setOpened(opened === id ? null : id) };
  return (
    <>
      <section class="panel-part">
        <Reading view={card} size="dossier" opener={opener} />
        <FlagList flags={card.flags} />
        <WhyLines rows={view.why} />
      </section>
      <Wishes view={view} onAct={onAct} />
      <NextStep view={view} onAct={onAct} />
      {view.brief && <BriefLines lines={[view.brief]} />}
      <Part title="Against what was agreed" note={view.kpiNote}>
        <KpiBars rows={card.kpis} isDim={card.status.mark === 'stale'} opener={opener} />
      </Part>
      {view.delivery.rows.length > 0 && (
        <Part title="Delivery" note={view.delivery.note}>
          <DeliveryRows {...view.delivery} />
          <SharedPieces pieces={view.delivery.shared} />
          {view.postForecasts.map((forecast) => (
            <Explained
              key={forecast.deliverableId}
              id={`explained-${forecast.deliverableId}`}
              view={forecast.view}
              opener={opener}
            />
          ))}
        </Part>
      )}
      <Part title="Contract" note={view.contract.note}>
        <ContractRows rows={view.contract.rows} />
        <Money money={view.contract.money} opener={opener} />
      </Part>
      <p class="panel-age">
        {/* Offline, the age says so itself. */}
        {card.age}.{!view.isOffline && ` ${view.freshness}.`}
      </p>
    </>
  );
}

/** What the creator asks for is answered on the desk, in words that they read. */
export function Wishes({ view, onAct }: Props) {
  if (view.wishes.length === 0) return null;
  return (
    <Part title="The creator asks">
      <WishList wishes={view.wishes}>
        {(wish) =>
          view.role !== 'viewer' && (
            <p class="panel-acts">
              {wish.isUrgent && view.emergency?.kind === 'possible' && (
                <ActLink href="#emergency" label="Stop now" onAct={onAct} />
              )}
              <ActLink href={dossierPlace(view.timelineUrl, '/talk#wishes')} label="Answer" onAct={onAct} />
            </p>
          )
        }
      </WishList>
    </Part>
  );
}

function NextStep({ view: { card, nextHref }, onAct }: Props) {
  const { label } = card.nextStep;
  return (
    <Part title="Next step">
      {card.clock && <Clock view={card.clock} />}
      <p class="panel-next">
        {nextHref === null ? (
          <b>{label}</b>
        ) : (
          <ActLink href={nextHref} label={label} onAct={onAct} isDue={card.nextStep.opens === 'step'} />
        )}
      </p>
    </Part>
  );
}

/** Fee, earned and open, and what they and the money at risk are made of; nothing for who may not see fees. */
export function Money({
  money,
  opener,
}: {
  money: DossierView['contract']['money'];
  opener?: Opener | undefined;
}) {
  if (money === null) return null;
  return (
    <>
      <dl class="contract">
        <div>
          <dt>Money</dt>
          <dd>{money.text}</dd>
        </div>
      </dl>
      <Explained id="explained-fees" view={money.fees} opener={opener} />
      {money.atRisk && <Explained id="explained-risk" view={money.atRisk} opener={opener} />}
    </>
  );
}
