// Steps: the two answers on top, both procedures with what is done and missing, the plan, the ways on and their money.

import { dossierPlace } from '../../shared/desk-paths.ts';
import type { DossierView } from '../../shared/ui/dossier/dossier-view.ts';
import { FactRows, PlanList } from '../../shared/ui/guide/plan-list.tsx';
import type { ActHandler } from '../../shared/ui/guide/step-list.tsx';
import { StepList } from '../../shared/ui/guide/step-list.tsx';
import { TwoAnswers } from '../../shared/ui/guide/two-answers.tsx';
import { ActLink, ActRow, ItemActs, type TakeAct } from './act-link.tsx';
import { Part } from './panel-part.tsx';
import { SettlementPart } from './settlement-part.tsx';
import { WaysOn } from './ways-on.tsx';

type Props = { view: DossierView; onAct: TakeAct };

export function StepsTab({ view, onAct }: Props) {
  const { steps, acts } = view;
  const take: ActHandler = (act) => onAct(act.href);
  return (
    <>
      <h2 class="sr">{steps.answers.about}</h2>
      <TwoAnswers view={steps.answers} />
      <Part title="Before anything ends" note={`times in ${steps.zone}`}>
        <StepList steps={steps.ladder} onAct={take} />
      </Part>
      <PlanPart view={view} onAct={onAct} />
      {steps.proposal && (
        <Part title="Changed terms" note="wait for the creator">
          <FactRows rows={steps.proposal.terms} />
          <p class="panel-acts">
            <ActLink
              href={dossierPlace(view.timelineUrl, '/steps/changed-terms')}
              label="See the pay on both terms"
              onAct={onAct}
            />
          </p>
        </Part>
      )}
      <Part title="If it has to end" note={steps.answers.about === 'Ending' ? 'the answers above' : ''}>
        <StepList steps={steps.exit} onAct={take} />
        <ActRow acts={acts} kinds={['withdraw_request']} onAct={onAct} />
      </Part>
      {steps.exits && <WaysOn view={steps.exits} />}
      {steps.settlement && <SettlementPart view={steps.settlement} survives={steps.exits?.survives ?? []} />}
    </>
  );
}

function PlanPart({ view, onAct }: Props) {
  const { plan } = view.steps;
  if (plan.length === 0) return null;
  return (
    <Part title="Plan" note="with before and after">
      <PlanList items={plan}>
        {(item) => {
          const own = [`action_done:${item.id}`, `review_action:${item.id}`, `postpone_review:${item.id}`];
          return <ItemActs acts={view.acts.filter(({ id }) => own.includes(id))} onAct={onAct} />;
        }}
      </PlanList>
      <ActRow acts={view.acts} kinds={['log_plan_answer', 'recover']} onAct={onAct}>
        <ActLink
          href={dossierPlace(view.timelineUrl, '/steps/plan#plan')}
          label="Open the plan"
          onAct={onAct}
        />
      </ActRow>
    </Part>
  );
}
