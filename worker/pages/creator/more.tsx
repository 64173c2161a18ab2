// What the creator can do at any time: a call, a common end, a dispute, a notice of their own, and the urgent stop.

import { BreachActs } from '../creator-breach/breaches.tsx';
import { STOP_TRIGGERS } from '../creator-words/shown-codes.ts';
import { ActForm, CheckBox, DayBox, Disclosure, Send, TextBox } from './act-form.tsx';
import { EndMoneyLine } from './end-money-line.tsx';
import { type PageContext, toFullDay, toMoment } from './page-context.ts';
import { NameCause } from './talk.tsx';

export function OtherActs({ context }: { context: PageContext }) {
  const { may, mutual, agreed, causes, ownEnd } = context.view;
  if (!Object.values(may).some(Boolean)) return null;
  return (
    <section class="part is-acts">
      <h2>{context.words.more.title}</h2>
      {may.nameCause && causes.length === 0 && <NameCause context={context} />}
      {may.askForCall && <AskForCall context={context} />}
      {may.planMutualEnd && mutual === null && <WishMutualEnd context={context} />}
      {may.acceptWithdrawal !== null && (
        <AcceptWithdrawal context={context} noticeId={may.acceptWithdrawal} />
      )}
      {may.dispute && <Dispute context={context} />}
      {may.giveEndNotice && (ownEnd !== null || agreed.endBy.includes('creator')) && (
        <GiveEndNotice context={context} />
      )}
      <BreachActs context={context} />
      {may.givePauseNotice && agreed.pauseBy.includes('creator') && <GivePauseNotice context={context} />}
      {may.endOwnPause && <EndOwnPause context={context} />}
      {may.withdrawEnd && <WithdrawEnd context={context} />}
    </section>
  );
}

function AskForCall({ context }: { context: PageContext }) {
  const { words } = context;
  const of = { context, act: 'ask_for_call' } as const;
  return (
    <Disclosure {...of} title={words.more.call}>
      <ActForm {...of}>
        <DayBox {...of} name="on" label={words.more.callDay} />
        <TextBox {...of} name="note" label={words.ask.inYourWords} />
        <Send isQuiet note={words.more.callNote}>
          {words.more.callSend}
        </Send>
      </ActForm>
    </Disclosure>
  );
}

function WishMutualEnd({ context }: { context: PageContext }) {
  const { words } = context;
  const of = { context, act: 'wish_mutual_end' } as const;
  return (
    <Disclosure {...of} title={words.more.mutual}>
      <ActForm {...of}>
        <DayBox {...of} name="on" label={words.more.mutualDay} isRequired />
        <TextBox {...of} name="note" label={words.ask.inYourWords} />
        <Send isQuiet note={words.more.mutualNote}>
          {words.more.mutualSend}
        </Send>
      </ActForm>
    </Disclosure>
  );
}

function AcceptWithdrawal({ context, noticeId }: { context: PageContext; noticeId: string }) {
  const { words } = context;
  const of = { context, act: 'accept_withdrawal', target: noticeId } as const;
  return (
    <Disclosure {...of} title={words.letters.acceptWithdrawal}>
      <ActForm {...of}>
        <Send isQuiet note={words.letters.acceptWithdrawalNote}>
          {words.letters.acceptWithdrawal}
        </Send>
      </ActForm>
    </Disclosure>
  );
}

function Dispute({ context }: { context: PageContext }) {
  const { words } = context;
  const of = { context, act: 'dispute' } as const;
  return (
    <Disclosure {...of} title={words.more.dispute}>
      <ActForm {...of}>
        <TextBox {...of} name="note" label={words.more.disputeWhat} isRequired />
        <Send isQuiet note={words.more.disputeNote}>
          {words.more.disputeSend}
        </Send>
      </ActForm>
    </Disclosure>
  );
}

function GiveEndNotice({ context }: { context: PageContext }) {
  const { words } = context;
  const { ownEnd } = context.view;
  const of = { context, act: 'give_end_notice' } as const;
  return (
    <Disclosure {...of} title={words.more.end}>
      <ActForm {...of}>
        <p class="quiet">{words.more.endNote}</p>
        {ownEnd !== null && (
          <>
            <p>
              {words.more.endWhen(
                ownEnd.lastOn === null
                  ? toMoment(context, ownEnd.effectiveAt)
                  : toFullDay(context, ownEnd.lastOn),
              )}
            </p>
            <EndMoneyLine context={context} money={ownEnd.money} isForecast />
          </>
        )}
        <TextBox {...of} name="note" label={words.ask.inYourWords} />
        <CheckBox {...of} name="agreed" label={words.more.endCheck} />
        <Send isQuiet>{words.more.endSend}</Send>
      </ActForm>
    </Disclosure>
  );
}

function GivePauseNotice({ context }: { context: PageContext }) {
  const { words } = context;
  const { ownPauseFrom } = context.view;
  const of = { context, act: 'give_pause_notice' } as const;
  return (
    <Disclosure {...of} title={words.more.pause}>
      <ActForm {...of}>
        <p class="quiet">{words.more.pauseNote}</p>
        {ownPauseFrom !== null && <p>{words.pauseNext.when(toMoment(context, ownPauseFrom))}</p>}
        <TextBox {...of} name="note" label={words.ask.inYourWords} />
        <CheckBox {...of} name="agreed" label={words.more.pauseCheck} />
        <Send isQuiet>{words.more.pauseSend}</Send>
      </ActForm>
    </Disclosure>
  );
}

function EndOwnPause({ context }: { context: PageContext }) {
  const { words } = context;
  const of = { context, act: 'end_own_pause' } as const;
  return (
    <Disclosure {...of} title={words.more.goOn}>
      <ActForm {...of}>
        <Send isQuiet note={words.more.goOnNote}>
          {words.more.goOn}
        </Send>
      </ActForm>
    </Disclosure>
  );
}

function WithdrawEnd({ context }: { context: PageContext }) {
  const { words } = context;
  const of = { context, act: 'withdraw_end_notice' } as const;
  return (
    <Disclosure {...of} title={words.more.withdrawEnd}>
      <ActForm {...of}>
        <Send isQuiet note={words.more.withdrawEndNote}>
          {words.more.withdrawEnd}
        </Send>
      </ActForm>
    </Disclosure>
  );
}

/** One click on what fits; nothing has to be written. */
export function UrgentStop({ context }: { context: PageContext }) {
  const { view, words } = context;
  if (!view.may.urgentStop) return null;
  const of = { context, act: 'ask_urgent_stop' } as const;
  return (
    <aside class="stop" aria-labelledby="stop-title">
      <h2 id="stop-title">{words.stop.title}</h2>
      <p>{words.stop.text}</p>
      {view.urgentStopAt !== null && (
        <p class="state-line">{words.stop.asked(toMoment(context, view.urgentStopAt))}</p>
      )}
      <Disclosure {...of} title={words.stop.open}>
        <ActForm {...of}>
          <p>{words.stop.how}</p>
          <TextBox {...of} name="note" label={words.ask.inYourWords} rows={2} />
          <div class="act-pair">
            {STOP_TRIGGERS.map((trigger) => (
              <Send key={trigger} isQuiet name="trigger" value={trigger}>
                {words.stop.triggers[trigger]}
              </Send>
            ))}
          </div>
        </ActForm>
      </Disclosure>
    </aside>
  );
}
