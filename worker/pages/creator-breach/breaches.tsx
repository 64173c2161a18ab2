// What the brand broke, on the creator's page: notices they gave with what became of them, the notice itself, and the end for it.
import type { ComponentChildren } from 'preact';
import { ActForm, CheckBox, DayBox, Disclosure, Send, TextBox } from '../creator/act-form.tsx';
import { EndMoneyLine } from '../creator/end-money-line.tsx';
import {
  keptValue,
  type PageContext,
  toFullDay,
  toMoment,
  toMoney,
  toUntil,
} from '../creator/page-context.ts';
import { INTEREST_WORDS } from '../creator-money/interest-words.ts';
import type { OwnEndView } from '../creator-money/mutual-view.ts';
import type { GivenBreachView, LatePayView } from './breach-view.ts';

/** Their notices that are open: the time that runs, the brand's word that it is put right, and the end once it is theirs to give. */
export function GivenBreaches({ context }: { context: PageContext }) {
  const { given } = context.view.breaches;
  if (given.length === 0) return null;
  return (
    <section class="part">
      <h2>{context.words.breach.title}</h2>
      {given.map((breach) => (
        <GivenBreach key={breach.trigger} breach={breach} context={context} />
      ))}
    </section>
  );
}

function GivenBreach({ breach, context }: { breach: GivenBreachView; context: PageContext }) {
  const { view, words } = context;
  const { trigger, receivedAt, until, isOver, saidCuredAt, end } = breach;
  return (
    <div>
      <p>
        <b>{nameBreach(context, trigger)}</b>
        {receivedAt !== null && <em>{words.breach.received(toMoment(context, receivedAt))}</em>}
      </p>
      {until !== null && (
        <p>
          {isOver
            ? words.breach.over(toUntil(context, until))
            : words.breach.runs(view.brandName, toUntil(context, until))}
        </p>
      )}
      {saidCuredAt === null ? (
        <PutRight trigger={trigger} context={context} />
      ) : (
        <Answer breach={breach} saidAt={saidCuredAt} context={context} />
      )}
      {end !== null && (
        <EndForm context={context} target={trigger} title={words.breach.end} end={end} trigger={trigger} />
      )}
    </div>
  );
}

/** Theirs to say at any time, asked or not. */
function PutRight({ trigger, context }: { trigger: string; context: PageContext }) {
  return (
    <ActForm context={context} act="answer_cure" target={trigger}>
      <Send isQuiet name="answer" value="cured">
        {context.words.breach.accept}
      </Send>
    </ActForm>
  );
}

/** The brand says that it is put right: theirs to accept or to object to. */
function Answer({
  breach: { trigger, words: told },
  saidAt,
  context,
}: {
  breach: GivenBreachView;
  saidAt: string;
  context: PageContext;
}) {
  const { view, words } = context;
  const of = { context, act: 'answer_cure', target: trigger } as const;
  return (
    <>
      <p class="state-line">{words.breach.said(view.brandName, toMoment(context, saidAt))}</p>
      {told !== null && (
        <p>
          <q class="own-words">{told}</q>
        </p>
      )}
      <ActForm {...of}>
        <TextBox {...of} name="note" label={words.breach.objectWhat} rows={2} />
        <div class="act-pair">
          <Send name="answer" value="cured">
            {words.breach.accept}
          </Send>
          <Send isQuiet name="answer" value="open">
            {words.breach.object}
          </Send>
        </div>
      </ActForm>
    </>
  );
}

/** Among the other acts: a notice of a breach, or an end at once where the contract gives no time. */
export function BreachActs({ context }: { context: PageContext }) {
  const { toNotice, atOnce } = context.view.breaches;
  return (
    <>
      {toNotice !== null && <GiveNotice context={context} />}
      {atOnce !== null && (
        <EndForm context={context} title={context.words.breach.atOnce} end={atOnce.end}>
          <p class="quiet">{context.words.breach.atOnceNote}</p>
          <Which context={context} act="give_end_notice" triggers={atOnce.triggers} />
        </EndForm>
      )}
    </>
  );
}

function GiveNotice({ context }: { context: PageContext }) {
  const { view, words } = context;
  const { toNotice, latePay, today } = view.breaches;
  if (toNotice === null) return null;
  const isLate = latePay.length > 0 && toNotice.triggers.includes('non_payment');
  const of = { context, act: 'give_breach_notice' } as const;
  return (
    <Disclosure {...of} title={words.breach.notice}>
      <ActForm {...of}>
        <p class="quiet">{words.breach.noticeNote(view.brandName)}</p>
        <p>{words.breach.until(toUntil(context, toNotice.until))}</p>
        {isLate &&
          latePay.map((late) => (
            <p key={`${late.on} ${late.minor}`} class="state-line">
              {describeLate(late, context)}
            </p>
          ))}
        <Which {...of} triggers={toNotice.triggers} {...(isLate ? { chosen: 'non_payment' } : {})} />
        <DayBox {...of} name="since" label={words.breach.since} max={today} />
        <TextBox {...of} name="note" label={words.breach.what} isRequired />
        <CheckBox {...of} name="agreed" label={words.breach.check} />
        <Send isQuiet>{words.breach.send}</Send>
      </ActForm>
    </Disclosure>
  );
}

/** An end for a breach, with what it comes to; without `trigger` they say for which. */
function EndForm({
  context,
  title,
  end,
  target,
  trigger,
  children,
}: {
  context: PageContext;
  title: string;
  end: OwnEndView;
  target?: string;
  trigger?: string;
  children?: ComponentChildren;
}) {
  const { view, words } = context;
  const of = { context, act: 'give_end_notice', target: target ?? 'breach' } as const;
  const { lastOn, effectiveAt } = end;
  return (
    <Disclosure {...of} title={title}>
      <ActForm {...of}>
        {trigger !== undefined && <input type="hidden" name="trigger" value={trigger} />}
        <p class="quiet">{words.breach.endNote(view.brandName)}</p>
        {children}
        <p>
          {words.more.endWhen(lastOn === null ? toMoment(context, effectiveAt) : toFullDay(context, lastOn))}
        </p>
        <EndMoneyLine context={context} money={end.money} isForecast />
        <TextBox {...of} name="note" label={words.breach.what} isRequired />
        <CheckBox {...of} name="agreed" label={words.breach.endCheck} />
        <Send isQuiet>{words.more.endSend}</Send>
      </ActForm>
    </Disclosure>
  );
}

/** Which of the contract's breaches; the one that the records name is chosen already. */
function Which({
  context,
  act,
  triggers,
  chosen = '',
}: {
  context: PageContext;
  act: 'give_breach_notice' | 'give_end_notice';
  triggers: readonly string[];
  chosen?: string;
}) {
  const target = act === 'give_end_notice' ? 'breach' : '';
  const value = keptValue(context, { act, target }, 'trigger') ?? chosen;
  return (
    <div class="act-field">
      <label for={`${act}-trigger`}>{context.words.breach.which}</label>
      <select id={`${act}-trigger`} name="trigger" required>
        <option value="">–</option>
        {triggers.map((trigger) => (
          <option key={trigger} value={trigger} selected={trigger === value}>
            {nameBreach(context, trigger)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** With its interest as it stands today, where the contract names one. */
function describeLate({ paidFor, minor, on, interestMinor }: LatePayView, context: PageContext): string {
  const { words, language } = context;
  const name = 'sum' in paidFor ? words.payments.sums[paidFor.sum] : paidFor.pieceName;
  const late = words.breach.late(toMoney(context, minor), name, toFullDay(context, on));
  if (interestMinor === 0) return late;
  return `${late} ${INTEREST_WORDS[language].soFar(toMoney(context, interestMinor))}`;
}

/** A breach that only their paper knows is called as it stands there. */
export function nameBreach({ words }: PageContext, trigger: string): string {
  return words.breach.names[trigger] ?? trigger.replaceAll('_', ' ');
}
