// Breaches of ours: the creator's notice, the time to put it right, what we say to it, and what their end for it would cost.
import { breachesOf } from '../../../shared/contract/facts/breaches.ts';
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import { endForBreach } from '../../../shared/procedure/exits/end-by-signer.ts';
import type { Cure } from '../../../shared/procedure/exits/records.ts';
import { curesOf } from '../../../shared/procedure/folding/cures.ts';
import { factsOf } from '../../../shared/procedure/matters/matter-facts.ts';
import { findOwnBreach } from '../../../shared/procedure/matters/open-matters.ts';
import { describeEndSums, toEndSums } from '../../../shared/ui/exits/end-sums.ts';
import { formatMoment } from '../../../shared/ui/format.ts';
import { FormEnd, SelectField, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { contractZone } from '../../../shared/ui/present-contract.ts';
import { formatAtEnd, formatEnd } from '../../../shared/ui/reading/end-words.ts';
import { describeAttention } from '../../../shared/ui/sentences.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { fieldsOf, noteOfEvent, pathOf, wordsOf } from '../dossier/dossier.ts';
import { ActForm } from '../dossier-forms/act-form.tsx';
import { nameTrigger, triggerChoices } from '../ending/end-choices.ts';
import { MessageNote, SentFields } from '../ending/given-notice-fields.tsx';
import { toLatePayRow } from './late-pay-row.tsx';

/** Notices of theirs, open or put right; nothing where there is none. */
export function OwnBreaches({ dossier }: { dossier: Dossier }) {
  const cures = curesOf(dossier.standing.case, 'creator');
  return (
    <div id="ours">
      {cures.map((cure) => (
        <OwnBreach key={cure.seq} dossier={dossier} cure={cure} />
      ))}
    </div>
  );
}

function OwnBreach({ dossier, cure }: { dossier: Dossier; cure: Cure }) {
  const { session, standing, events, now } = dossier;
  const { trigger, noticeReceivedAt, cureEndsAt, saidCuredAt, curedAt } = cure;
  const zone = contractZone(standing, now);
  const moment = (at: string) => formatMoment(at, session.locale, zone);
  const words = noteOfEvent(events, cure.seq);
  const reported = events.findLast(
    ({ kind, data }) => kind === 'report_cure' && data.noticeId === cure.noticeId,
  )?.note;
  return (
    <Section title={nameTrigger(trigger)} note={curedAt === null ? 'ours to put right' : 'put right'}>
      <Notes
        rows={[
          ...(words === null ? [] : [{ name: 'The creator says', text: words }]),
          ...(noticeReceivedAt === null
            ? []
            : [{ name: 'Counts as received', text: moment(noticeReceivedAt) }]),
          {
            name: 'Time to put it right',
            text: cureEndsAt === null ? 'not known' : <b>{formatEnd(cureEndsAt, session.locale, zone)}</b>,
          },
          ...(curedAt === null ? toLatePayRow(dossier, trigger) : []),
          ...(saidCuredAt === null
            ? []
            : [
                {
                  name: 'Put right, we said',
                  text: [moment(saidCuredAt), reported].filter(Boolean).join(': '),
                },
              ]),
          ...(curedAt === null ? toEndRow(dossier, cure) : []),
        ]}
      />
      {curedAt === null && <Answers dossier={dossier} cure={cure} />}
    </Section>
  );
}

/** What their end for it would come to today; nothing before it is theirs to give, or for who may not see fees. */
function toEndRow({ standing, session, now }: Dossier, { trigger }: Cure): { name: string; text: string }[] {
  const end = standing.money === null ? null : endForBreach(standing, now, trigger);
  if (end === null) return [];
  const at = formatAtEnd(end.effectiveAt, session.locale, contractZone(standing, now));
  const sums = describeEndSums(toEndSums(end.settled), standing, session.locale);
  return [{ name: 'If they end it for this', text: `It is over ${at}: ${sums}` }];
}

/** Ours to say that it is put right, theirs to say whether it is; what they said elsewhere is noted here. */
function Answers({ dossier, cure }: { dossier: Dossier; cure: Cure }) {
  const { acts } = dossier.guide;
  return (
    <>
      {cure.saidCuredAt === null && acts.includes('report_cure') && (
        <PutRight dossier={dossier} cure={cure} />
      )}
      {acts.includes('log_cure_answer') && <TheirAnswer dossier={dossier} cure={cure} />}
    </>
  );
}

function PutRight({ dossier, cure }: { dossier: Dossier; cure: Cure }) {
  const fields = fieldsOf(dossier, `put-right-${cure.seq}`);
  return (
    <ActForm dossier={dossier} name={fields.form} kind="report_cure" place="breach">
      <input type="hidden" name={fields.nameOf('trigger')} value={cure.trigger} />
      <TextArea
        name={fields.nameOf('note')}
        label="What was done"
        hint="when, and what shows it; the creator reads it on their page"
        value={fields.valueOf('note')}
        rows={3}
        isRequired
      />
      <FormEnd after="The creator says on their page whether it is put right.">
        <SubmitButton>Say that it is put right</SubmitButton>
      </FormEnd>
    </ActForm>
  );
}

const CURED = { value: 'cured', label: 'It is put right' };
const OPEN = { value: 'open', label: 'It is still open' };

function TheirAnswer({ dossier, cure }: { dossier: Dossier; cure: Cure }) {
  const fields = fieldsOf(dossier, `their-answer-${cure.seq}`);
  return (
    <details class="dossier-more" open={fields.isTyped}>
      <summary>Note what they said to it outside their page</summary>
      <ActForm dossier={dossier} name={fields.form} kind="log_cure_answer" place="breach">
        <input type="hidden" name={fields.nameOf('trigger')} value={cure.trigger} />
        <SelectField
          name={fields.nameOf('answer')}
          label="The creator says"
          value={fields.valueOf('answer', 'cured')}
          choices={cure.saidCuredAt === null ? [CURED] : [CURED, OPEN]}
        />
        <MessageNote fields={fields} />
        <FormEnd after="Only when they say so: silence is no answer.">
          <SubmitButton isQuiet>Note their answer</SubmitButton>
        </FormEnd>
      </ActForm>
    </details>
  );
}

/** The creator gave notice outside their page; nothing where the contract lists no breach of ours. */
export function CreatorBreachForm({ dossier }: { dossier: Dossier }) {
  const { standing, now, guide, mayEdit } = dossier;
  const terms = findVersionInForce(standing.contracts, now)?.terms;
  if (!terms?.cause || !mayEdit || !guide.acts.includes('log_creator_breach')) return null;
  const { triggers, incurable } = terms.cause;
  const ours = breachesOf('brand', triggers).filter((trigger) => !incurable.includes(trigger));
  const fields = fieldsOf(dossier, 'their-breach');
  return (
    <Section title="The creator gave notice of a breach" id="creator-breach" note="a breach of ours">
      <details class="dossier-more" open={fields.isTyped}>
        <summary>Note their notice</summary>
        <ActForm dossier={dossier} name={fields.form} kind="log_creator_breach" place="breach">
          <SelectField
            name={fields.nameOf('trigger')}
            label="Breach"
            value={fields.valueOf('trigger')}
            choices={triggerChoices(ours)}
            isRequired
          />
          <TextField
            name={fields.nameOf('sinceOn')}
            label="Since when, in their words"
            hint="may stay empty"
            type="date"
            value={fields.valueOf('sinceOn')}
          />
          <SentFields dossier={dossier} fields={fields} terms={terms} />
          <TextArea
            name={fields.nameOf('note')}
            label="What they wrote"
            hint="and where the message is kept"
            value={fields.valueOf('note')}
            rows={3}
            isRequired
          />
          <FormEnd after="It counts as received by the calendar of our side; from then on the time to put it right runs.">
            <SubmitButton isQuiet>Note this notice</SubmitButton>
          </FormEnd>
        </ActForm>
      </details>
    </Section>
  );
}

/** Beside our own ways on: an end that a breach of ours has put into the creator's hands. */
export function TheirRightToEnd({ dossier }: { dossier: Dossier }) {
  const open = curesOf(dossier.standing.case, 'creator').filter(({ curedAt }) => curedAt === null);
  const rows = open.flatMap((cure) =>
    toEndRow(dossier, cure).map(({ text }) => ({ name: nameTrigger(cure.trigger), text })),
  );
  if (rows.length === 0) return null;
  return (
    <Section title="The creator may end for our breach" note="if they give notice now">
      <Notes rows={rows} />
    </Section>
  );
}

/** On the first page: what of ours waits to be put right, and until when. */
export function OpenOwnBreach({ dossier }: { dossier: Dossier }) {
  const { standing, card, now } = dossier;
  const matter = findOwnBreach(standing.case, now);
  if (matter === null) return null;
  const attention = { code: matter.code, needsDecision: true, facts: factsOf(matter) };
  return (
    <Section title="A breach of ours">
      <p>
        {describeAttention(attention, standing, { ...wordsOf(dossier), handle: card.handle })}{' '}
        <a href={pathOf(dossier, '/steps/breach#ours')}>See the notice</a>
      </p>
    </Section>
  );
}
