// Coaching: two practices at most for the KPI that fails, offered, talked about with the agreed change, measured again.
import { addDays } from '../../../shared/contract/zone.ts';
import { LOOK_BACK_WITHIN_DAYS } from '../../../shared/procedure/decide/coach.ts';
import { openCards } from '../../../shared/procedure/folding/coaching.ts';
import { agreedKpiOf } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import type { CoachingCard } from '../../../shared/procedure/talk/coaching.ts';
import { cardsFor, NEVER_ASKED } from '../../../shared/procedure/talk/coaching.ts';
import { CoachingCards } from '../../../shared/ui/guide/coaching-cards.tsx';
import { nameKpi, presentCoaching } from '../../../shared/ui/guide-words/present-plan.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { ActForm } from '../dossier-forms/act-form.tsx';
import { CardForms } from '../dossier-forms/card-forms.tsx';
import type { Dossier } from './dossier.ts';
import { fieldsOf, pathOf, wordsOf } from './dossier.ts';
import { DossierFrame } from './dossier-frame.tsx';
import { WhyNot } from './why-not.tsx';

export function CoachingPage({ dossier }: { dossier: Dossier }) {
  const { standing, guide, mayEdit } = dossier;
  return (
    <DossierFrame dossier={dossier} tab="steps">
      <p class="dossier-back">
        <a href={pathOf(dossier, '/steps')}>All steps</a>
      </p>
      <div class="desk-columns">
        <div>
          <Section title="Offered" id="offered" note="an offer between professionals, theirs to take">
            <CoachingCards cards={presentCoaching(standing, wordsOf(dossier))}>
              {({ id }) => <CardForms dossier={dossier} id={id} />}
            </CoachingCards>
          </Section>
          {mayEdit && guide.acts.includes('session_done') && <SessionForm dossier={dossier} />}
        </div>
        <div>
          {mayEdit && guide.acts.includes('start_coaching') && <OfferForm dossier={dossier} />}
          {!guide.acts.includes('start_coaching') && (
            <Section title="Offer a practice">
              <WhyNot dossier={dossier} act="start_coaching" />
            </Section>
          )}
        </div>
      </div>
    </DossierFrame>
  );
}

/** The agreed KPI where it is below what was expected, else whichever is furthest below. */
export function failingKpi({ standing }: Pick<Dossier, 'standing'>): string {
  const below = standing.readings
    .filter(({ index }) => index !== null && index < 1)
    .sort((a, b) => (a.index ?? 1) - (b.index ?? 1));
  const agreed = agreedKpiOf(standing);
  return (below.find(({ kpi }) => kpi === agreed) ?? below[0])?.kpi ?? agreed;
}

function listCards(dossier: Dossier): CoachingCard[] {
  const { standing } = dossier;
  const next = standing.deliverables.find((piece) => piece.publishedAt === null) ?? standing.deliverables[0];
  const network = next?.network ?? standing.profiles[0]?.network;
  if (network === undefined) return [];
  const offered = standing.case.coaching.filter((one) => one.isPast !== true).map((one) => one.card);
  return cardsFor({ network, format: next?.format ?? null, kpi: failingKpi(dossier), offered });
}

function OfferForm({ dossier }: { dossier: Dossier }) {
  const fields = fieldsOf(dossier, 'coaching');
  const cards = listCards(dossier);
  const kpi = failingKpi(dossier);
  if (cards.length === 0) {
    return (
      <Section title="Offer a practice">
        <p>No further practice fits {nameKpi(kpi).toLowerCase()} here.</p>
      </Section>
    );
  }
  const ticked = fields.isTyped ? fields.listOf('cards') : cards.map((card) => card.id);
  return (
    <Section
      title={cards.length === 1 ? 'One thing to try next' : 'Two things to try next'}
      note={`for ${nameKpi(kpi).toLowerCase()}`}
    >
      <ActForm dossier={dossier} name="coaching" kind="start_coaching" place="coaching">
        <input type="hidden" name={fields.nameOf('kpi')} value={kpi} />
        <div class="choices">
          {cards.map((card) => (
            <Checkbox
              key={card.id}
              name={fields.nameOf('cards')}
              value={card.id}
              label={card.title}
              detail={`${card.sentence} ${card.source}.`}
              isChecked={ticked.includes(card.id)}
            />
          ))}
        </div>
        <TextArea
          name={fields.nameOf('note')}
          label="In our words"
          hint="the creator reads it; ask first what they already tried"
          value={fields.valueOf('note')}
          rows={3}
        />
        <TextField
          name={fields.nameOf('reviewOn')}
          label="Look back on"
          hint="a week after the next post, or when you like; empty = nobody is reminded"
          type="date"
          min={dossier.today}
          value={fields.valueOf('reviewOn', proposeLookBack(dossier))}
        />
        <FormEnd after={`Declining changes nothing and is not scored. Not on any card: ${listNever()}.`}>
          <SubmitButton>Offer it to the creator</SubmitButton>
        </FormEnd>
      </ActForm>
    </Section>
  );
}

/** A week after the next post that is due; without one, ten days from now. */
function proposeLookBack({ standing, today }: Dossier): string {
  const due = standing.deliverables.flatMap(({ publishedAt, dueOn }) =>
    publishedAt === null && dueOn >= today ? [dueOn] : [],
  );
  const [next] = due.sort();
  const on = next === undefined ? addDays(today, 10) : addDays(next, 7);
  return on > addDays(today, LOOK_BACK_WITHIN_DAYS) ? addDays(today, LOOK_BACK_WITHIN_DAYS) : on;
}

function listNever(): string {
  return NEVER_ASKED.map((text) => text.toLowerCase()).join(', ');
}

function SessionForm({ dossier }: { dossier: Dossier }) {
  const fields = fieldsOf(dossier, 'session');
  const items = openCards(dossier.standing.case);
  const cards = presentCoaching(dossier.standing, wordsOf(dossier));
  const ticked = fields.isTyped
    ? fields.listOf('items')
    : items.filter((one) => one.sessionAt === null).map((one) => one.id);
  return (
    <Section title="Note a session" id="session">
      <ActForm dossier={dossier} name="session" kind="session_done" place="coaching">
        <fieldset class="field">
          <legend class="field-label">Talked about</legend>
          <div class="choices">
            {items.map((item) => (
              <Checkbox
                key={item.id}
                name={fields.nameOf('items')}
                value={item.id}
                label={cards.find((card) => card.id === item.id)?.title ?? item.card}
                isChecked={ticked.includes(item.id)}
              />
            ))}
          </div>
        </fieldset>
        <TextArea
          name={fields.nameOf('note')}
          label="Agreed change"
          hint="theirs to take; dated"
          value={fields.valueOf('note')}
          rows={3}
          isRequired
        />
        <TextField
          name={fields.nameOf('reviewOn')}
          label="Look back on"
          hint="optional: another day than the one that is set"
          type="date"
          min={dossier.today}
          value={fields.valueOf('reviewOn')}
        />
        <FormEnd>
          <SubmitButton isQuiet>Note the session</SubmitButton>
        </FormEnd>
      </ActForm>
    </Section>
  );
}
