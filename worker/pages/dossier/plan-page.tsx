// The remedial plan: what was agreed, marked as done, reviewed with before and after; and further changes.
import type { RemedyRecord } from '../../../shared/procedure/talk/records.ts';
import { changesToRewrite, isAgreed } from '../../../shared/procedure/talk/remedies.ts';
import { Icon } from '../../../shared/ui/drawing/icon.tsx';
import { formatCount, formatDay } from '../../../shared/ui/format.ts';
import type { PlanItemView } from '../../../shared/ui/guide/guide-view.ts';
import { PlanList } from '../../../shared/ui/guide/plan-list.tsx';
import { nameKpi, presentPlan } from '../../../shared/ui/guide-words/present-plan.ts';
import { describeWait } from '../../../shared/ui/guide-words/step-words.ts';
import { listReviewChoices } from '../../../shared/ui/guide-words/talk-words.ts';
import { FormEnd, SelectField, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { ActButton, ActForm } from '../dossier-forms/act-form.tsx';
import { PlanAnswerForm } from '../dossier-forms/plan-answer-form.tsx';
import { PlanForm } from '../dossier-forms/plan-form.tsx';
import type { Dossier } from './dossier.ts';
import { fieldsOf, pathOf, wordsOf } from './dossier.ts';
import { DossierFrame } from './dossier-frame.tsx';

export function PlanPage({ dossier }: { dossier: Dossier }) {
  const { standing, guide, mayEdit } = dossier;
  const items = presentPlan(standing, wordsOf(dossier));
  const step = guide.ladder.find((one) => one.id === 'remedy');
  const mayPlan = mayEdit && guide.acts.includes('plan_remedy');
  return (
    <DossierFrame dossier={dossier} tab="steps">
      <p class="dossier-back">
        <a href={pathOf(dossier, '/steps')}>All steps</a>
      </p>
      <div class="desk-columns">
        <div>
          <Section title="Plan" id="plan" note="one change at a time is easier to read">
            <PlanList items={items}>{(item) => <ItemForms dossier={dossier} item={item} />}</PlanList>
          </Section>
          {mayEdit && guide.acts.includes('recover') && (
            <Section title="Back on course" id="recover">
              <ActButton
                dossier={dossier}
                name="recover"
                kind="recover"
                place="plan"
                label="Close the case as recovered"
                after="The KPI is back at 90% or more, measured after the change."
                isQuiet={false}
              />
            </Section>
          )}
        </div>
        <div>
          {mayEdit && guide.acts.includes('log_plan_answer') && <PlanAnswerForm dossier={dossier} />}
          {mayPlan && <PlanForm dossier={dossier} />}
          {mayEdit && !mayPlan && (
            <Section title="Agree a change" id="add">
              {(step?.missing ?? []).map((code) => (
                <p key={code}>{describeWait(code)}</p>
              ))}
              <p>
                <a href={pathOf(dossier, '/talk')}>Go to the talk</a>
              </p>
            </Section>
          )}
        </div>
      </div>
    </DossierFrame>
  );
}

function ItemForms({ dossier, item }: { dossier: Dossier; item: PlanItemView }) {
  const { standing, mayEdit, today } = dossier;
  const record = standing.case.remedies.find((one) => one.id === item.id);
  if (!mayEdit || record === undefined || record.outcome !== 'open') return null;
  return (
    <>
      {record.doneAt === null &&
        (isAgreed(record) ? (
          <DoneForm dossier={dossier} record={record} />
        ) : (
          <p class="guide-outcome">
            <Icon name="clock" />
            {standing.case.wishes.some(({ kind }) => kind === 'plan_change') ? (
              <a href={pathOf(dossier, '/talk#wishes')}>Answer what they say to the plan</a>
            ) : changesToRewrite(standing.case).includes(record) ? (
              'They want it otherwise. Write it anew below and take this one off, or wait for their yes.'
            ) : (
              describeWait('CHANGE_NOT_AGREED')
            )}
          </p>
        ))}
      <ReviewForm dossier={dossier} record={record} isDue={today >= record.reviewOn} />
      {today < standing.endsOn && record.reviewOn < standing.endsOn && (
        <LaterForm dossier={dossier} record={record} />
      )}
    </>
  );
}

function DoneForm({ dossier, record }: { dossier: Dossier; record: RemedyRecord }) {
  const name = `done${record.seq}x${indexOf(dossier, record)}`;
  const fields = fieldsOf(dossier, name);
  return (
    <ActForm dossier={dossier} name={name} kind="action_done" place="plan">
      <input type="hidden" name={fields.nameOf('actionId')} value={record.id} />
      <TextField
        name={fields.nameOf('note')}
        label="How it was done"
        hint="optional: link, date, fact"
        value={fields.valueOf('note')}
        maxLength={500}
      />
      <FormEnd>
        <SubmitButton isQuiet isSmall>
          Mark as done
        </SubmitButton>
      </FormEnd>
    </ActForm>
  );
}

function ReviewForm({ dossier, record, isDue }: { dossier: Dossier; record: RemedyRecord; isDue: boolean }) {
  const name = `review${record.seq}x${indexOf(dossier, record)}`;
  const fields = fieldsOf(dossier, name);
  const isMakeGood = record.kind === 'make_good';
  const choices = listReviewChoices(record, isDue);
  const isCounted = isDue && isMakeGood && record.doneAt !== null;
  return (
    <ActForm dossier={dossier} name={name} kind="review_action" place="plan">
      <input type="hidden" name={fields.nameOf('actionId')} value={record.id} />
      {isCounted && (
        <TextField
          name={fields.nameOf('units')}
          label="What it brought"
          hint={`${nameKpi(record.kpi).toLowerCase()} of its own posts; ${formatCount(record.expectedUnits ?? 0, dossier.session.locale)} promised`}
          value={fields.valueOf('units')}
          inputMode="decimal"
        />
      )}
      {isDue ? (
        <SelectField
          name={fields.nameOf('outcome')}
          label="What came of it"
          hint={isMakeGood ? 'held to what was promised' : 'the numbers of today are kept with it'}
          value={fields.valueOf('outcome', choices[0].value)}
          choices={choices}
        />
      ) : (
        <input type="hidden" name={fields.nameOf('outcome')} value="dropped" />
      )}
      <FormEnd>
        <SubmitButton isQuiet isSmall>
          {isDue ? 'Review this change' : 'Take it off the plan'}
        </SubmitButton>
      </FormEnd>
    </ActForm>
  );
}

/** Behind its own name: most changes are looked at on their day. */
function LaterForm({ dossier, record }: { dossier: Dossier; record: RemedyRecord }) {
  const name = `later${record.seq}x${indexOf(dossier, record)}`;
  const fields = fieldsOf(dossier, name);
  return (
    <details class="dossier-more" open={fields.isTyped}>
      <summary>Look at it later</summary>
      <ActForm dossier={dossier} name={name} kind="postpone_review" place="plan">
        <input type="hidden" name={fields.nameOf('actionId')} value={record.id} />
        <TextField
          name={fields.nameOf('reviewOn')}
          label="New day of the review"
          hint={`at the latest ${formatDay(dossier.standing.endsOn, dossier.session.locale)}`}
          type="date"
          max={dossier.standing.endsOn}
          value={fields.valueOf('reviewOn')}
          isRequired
        />
        <TextField
          name={fields.nameOf('note')}
          label="Why later"
          hint="kept in the log"
          value={fields.valueOf('note')}
          maxLength={500}
          isRequired
        />
        <FormEnd>
          <SubmitButton isQuiet isSmall>
            Look at it later
          </SubmitButton>
        </FormEnd>
      </ActForm>
    </details>
  );
}

/** Two changes of one plan share their event: the place in the case tells their forms apart. */
function indexOf({ standing }: Dossier, record: RemedyRecord): number {
  return standing.case.remedies.indexOf(record);
}
