// Parts of one collaboration on the desk: the reading, what was agreed and delivered, what the contract allows, money.

import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import { localDateOf } from '../../../shared/contract/zone.ts';
import { deskCollaboration } from '../../../shared/desk-paths.ts';
import { isOver } from '../../../shared/procedure/machine.ts';
import { canBeAtRisk } from '../../../shared/procedure/money-at-risk.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { presentMoney } from '../../../shared/ui/dossier/present-money.ts';
import { Clock } from '../../../shared/ui/drawing/clock.tsx';
import { Confidence } from '../../../shared/ui/drawing/confidence.tsx';
import { ContractRows } from '../../../shared/ui/drawing/contract-rows.tsx';
import { FlagList } from '../../../shared/ui/drawing/flag-list.tsx';
import { Hill } from '../../../shared/ui/drawing/hill.tsx';
import { KpiBars } from '../../../shared/ui/drawing/kpi-bars.tsx';
import { WhyLines } from '../../../shared/ui/drawing/why-lines.tsx';
import {
  explainFees,
  explainMoneyAtRisk,
  formatMoneyAtRisk,
} from '../../../shared/ui/explain/explain-money.ts';
import { explainPostForecasts } from '../../../shared/ui/explain/explain-post.ts';
import { ExplainedFigure, ExplainedLine } from '../../../shared/ui/explain/explained.tsx';
import { formatShortDay } from '../../../shared/ui/format.ts';
import { DeliveryRows } from '../../../shared/ui/page/delivery-rows.tsx';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { presentSharedPieces, SharedPieces } from '../../../shared/ui/page/shared-pieces.tsx';
import { findPending } from '../../../shared/ui/present-status.ts';
import type { CardView, ContractRowView, KpiRowView } from '../../../shared/ui/view.ts';
import { toDeliveryRows } from '../report/report-lines.ts';
import { shareOfFlight } from '../report/report-totals.ts';
import { OpenMoneyTerms } from '../terms/open-money-terms.tsx';

export function Reading({
  card,
  why,
  pastPostsHref,
}: {
  card: CardView;
  why: { name: string; value: string }[];
  pastPostsHref: string;
}) {
  return (
    <section class="desk-reading">
      <div class="desk-score">
        <div>
          <ExplainedFigure view={card.explained} group="now">
            <b>{card.score}</b>
          </ExplainedFigure>
          <p class="desk-caption">{card.scoreCaption}</p>
        </div>
        <Hill view={card.hill} size="dossier" />
      </div>
      <p>{card.sentence.map((run) => (run.isStrong ? <b key={run.text}>{run.text}</b> : run.text))}</p>
      {card.confidence && <Confidence {...card.confidence} />}
      <WhyLines rows={why} />
      <FlagList flags={card.flags} />
      {card.clock && <Clock view={card.clock} />}
      <p class="reference">
        {card.age} · <a href={pastPostsHref}>Past posts of this creator</a>
      </p>
    </section>
  );
}

/**
 * The bars of the panel; each name opens to formula, source and age. `isOver`: nothing is expected any more, and the
 * rows are held against all that was agreed.
 */
export function KpiSection({ kpis, isOver, isDim }: { kpis: KpiRowView[]; isOver: boolean; isDim: boolean }) {
  const reference = isOver ? 'in all' : 'expected by now';
  return (
    <Section title="Against what was agreed" note={`${reference} · tick: agreed, right is better`}>
      <KpiBars rows={kpis} isDim={isDim} opener="page" />
    </Section>
  );
}

/** Every piece on the line of the flight, its name the way to the post. */
export function DeliverySection({
  standing,
  now,
  locale,
}: {
  standing: Standing;
  now: string;
  locale: string;
}) {
  if (standing.deliverables.length === 0) return null;
  const forecasts = explainPostForecasts(standing, { now, locale });
  const addresses = new Map(standing.deliverables.map(({ id, postUrl }) => [id, postUrl ?? undefined]));
  const { published, due } = standing.assessment.delivery;
  return (
    <Section
      title="Delivery"
      note={`${published} of ${due} ${isOver(standing.case.state) ? 'delivered' : 'due'} · tick: due · dot: published`}
    >
      <DeliveryRows
        rows={toDeliveryRows({ standing }, { now, locale }).map((row) => ({
          ...row,
          href: addresses.get(row.id),
        }))}
        now={shareOfFlight(standing, localDateOf(now, standing.timeZone))}
        from={formatShortDay(standing.startsOn, locale)}
        to={formatShortDay(standing.endsOn, locale)}
      />
      <SharedPieces pieces={presentSharedPieces(standing.deliverables, (id) => deskCollaboration(id))} />
      <ExplainedLine
        lead="Still growing:"
        items={forecasts.map(({ deliverableId, view }) => ({ id: deliverableId, label: view.title, view }))}
      />
    </Section>
  );
}

export function ContractSection({
  standing,
  rows,
  mayEdit,
  now,
}: {
  standing: Standing;
  rows: ContractRowView[];
  mayEdit: boolean;
  now: string;
}) {
  const version = findVersionInForce(standing.contracts, now) ?? standing.contracts.at(-1);
  return (
    <Section
      title={isOver(standing.case.state) ? 'How it ended' : 'What the contract allows'}
      note={version ? `version ${version.n}` : 'not known yet'}
    >
      <ContractRows rows={rows} />
      <OpenMoneyTerms standing={standing} now={now} mayEdit={mayEdit} />
      {!version && mayEdit && (
        <p>
          <LinkButton href={deskCollaboration(standing.collaborationId, '/terms')}>
            Fill in the terms
          </LinkButton>
        </p>
      )}
    </Section>
  );
}

export function MoneySection({ standing, locale }: { standing: Standing; locale: string }) {
  const { money } = standing;
  if (money === null) return null;
  const fees = explainFees(standing, { locale });
  const sums = presentMoney(money, standing, { locale });
  return (
    <Section title="Money" note={standing.currency}>
      <Notes
        rows={[
          { name: 'Agreed', text: sums.agreed },
          {
            name: 'Earned',
            text: fees ? (
              <>
                <ExplainedFigure view={fees} group="money">
                  {sums.earned}
                </ExplainedFigure>
                {sums.earnedNote}
              </>
            ) : (
              `${sums.earned}${sums.earnedNote}`
            ),
          },
          ...sums.ahead,
          // What is at risk asks whether to end; once an end is on its way that is answered.
          ...(findPending(standing, 'end') || !canBeAtRisk(standing)
            ? []
            : [
                {
                  name: 'At risk',
                  text: (
                    <ExplainedFigure view={explainMoneyAtRisk(standing, { locale })} group="money">
                      {standing.moneyAtRiskMinor === null
                        ? 'not known yet'
                        : formatMoneyAtRisk(standing, locale, 'code')}
                    </ExplainedFigure>
                  ),
                },
              ]),
        ]}
      />
    </Section>
  );
}
