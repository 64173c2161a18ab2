// The plan: what changes on the brand's side and on the creator's, to agree, to change or to decline.
import { TeamWords } from '../creator-wishes/wish-answer.tsx';
import { ActForm, DayBox, Disclosure, Send, TextBox } from './act-form.tsx';
import { isPlanAsked } from './leading-ask.ts';
import { type PageContext, toDay, toNumber, toShare } from './page-context.ts';
import type { CreatorPlanItemView } from './view-parts.ts';

export function Plan({ context }: { context: PageContext }) {
  const { view, words } = context;
  if (view.plan.length === 0) return null;
  const isAnswerable = view.situation !== 'over' && view.plan.some((item) => item.outcome === 'open');
  const stance = view.plan.find((item) => item.stance !== 'none')?.stance;
  return (
    <section class="part">
      <h2>{words.plan.title}</h2>
      <dl class="pairs">
        {view.plan.map((item) => (
          <div key={item.id}>
            <dt>{item.owner === 'brand' ? words.plan.fromUs : words.plan.fromYou}</dt>
            <dd>
              <b>{nameItem(item, context)}</b>
              <em>{item.isMakeGood ? describeMakeGood(item, context) : describeGoal(item, context)}</em>
              <em>{describeDates(item, context)}</em>
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.plan.fee}</dt>
          <dd>{words.plan.unchanged}</dd>
        </div>
      </dl>
      <TeamWords context={context} words={view.teamWords.plan} />
      {stance !== undefined && <p class="state-line">{toSentence(words.stance[stance])}</p>}
      {isAnswerable &&
        (isPlanAsked(view) ? (
          <PlanAnswer context={context} />
        ) : (
          <Disclosure context={context} act="answer_plan" title={words.plan.answerAgain}>
            <PlanAnswer context={context} />
          </Disclosure>
        ))}
      {view.situation !== 'over' && <OpenWork context={context} />}
    </section>
  );
}

function nameItem({ remedy, pieceName }: CreatorPlanItemView, { words }: PageContext): string {
  return pieceName === null ? words.remedies[remedy] : `${pieceName}: ${words.remedies[remedy]}`;
}

function describeMakeGood({ expectedUnits, kpi }: CreatorPlanItemView, context: PageContext): string {
  const { words } = context;
  if (expectedUnits === null) return words.plan.makeGood;
  return `${words.plan.makeGood} (${toUnits(expectedUnits, kpi, context)})`;
}

function toUnits(units: number, kpi: CreatorPlanItemView['kpi'], context: PageContext): string {
  const { words } = context;
  return `${toNumber(context, units)} ${kpi === null ? words.result : words.kpis[kpi]}`;
}

/** What is agreed to: without it nobody could tell later whether the change reached its goal. */
function describeGoal({ kpi, goal }: CreatorPlanItemView, context: PageContext): string {
  const { words } = context;
  return words.plan.goal(kpi === null ? words.result : words.kpis[kpi], toShare(context, goal));
}

function describeDates(item: CreatorPlanItemView, context: PageContext): string {
  const { plan, practices } = context.words;
  const first = item.doneAt ? plan.done(toDay(context, item.doneAt)) : plan.by(toDay(context, item.dueOn));
  // What was taken off the plan is not listed at all.
  if (item.outcome === 'open' || item.outcome === 'dropped')
    return `${first}, ${plan.look(toDay(context, item.reviewOn))}`;
  const measured = item.afterRatio === null ? [] : [practices.ofExpected(toShare(context, item.afterRatio))];
  const counted = item.units === null ? [] : [toUnits(item.units, item.kpi, context)];
  return [first, plan.closed[item.outcome], ...counted, ...measured].join(', ');
}

function PlanAnswer({ context }: { context: PageContext }) {
  const { words } = context;
  const act = 'answer_plan';
  return (
    <div class="answers">
      <ActForm context={context} act={act} target="agrees">
        <Send note={words.plan.agreeNote}>{words.plan.agree}</Send>
      </ActForm>
      <Disclosure context={context} act={act} target="suggests_change" title={words.plan.suggest}>
        <ActForm context={context} act={act} target="suggests_change">
          <TextBox
            context={context}
            act={act}
            target="suggests_change"
            name="note"
            label={words.plan.suggestWhat}
            isRequired
          />
          <DayBox
            context={context}
            act={act}
            target="suggests_change"
            name="proposedOn"
            label={words.ask.date}
          />
          <Send isQuiet>{words.plan.sendSuggestion}</Send>
        </ActForm>
      </Disclosure>
      <Disclosure context={context} act={act} target="objects" title={words.plan.decline}>
        <ActForm context={context} act={act} target="objects">
          <TextBox context={context} act={act} target="objects" name="note" label={words.ask.inYourWords} />
          <Send isQuiet note={words.plan.declineNote}>
            {words.plan.sendDecline}
          </Send>
        </ActForm>
      </Disclosure>
    </div>
  );
}

/** The creator's own changes that are not done yet. */
function OpenWork({ context }: { context: PageContext }) {
  const { view, words } = context;
  const act = 'report_action_done';
  const open = view.plan.filter(
    (item) =>
      item.owner === 'creator' &&
      item.doneAt === null &&
      item.outcome === 'open' &&
      item.stance !== 'objects',
  );
  return (
    <>
      {open.map((item) => (
        <Disclosure
          key={item.id}
          context={context}
          act={act}
          target={item.id}
          title={words.plan.reportDone(nameItem(item, context))}
        >
          <ActForm context={context} act={act} target={item.id}>
            <TextBox context={context} act={act} target={item.id} name="note" label={words.ask.inYourWords} />
            <Send isQuiet note={words.plan.reportNote}>
              {words.plan.reportDone(nameItem(item, context))}
            </Send>
          </ActForm>
        </Disclosure>
      ))}
    </>
  );
}

function toSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
