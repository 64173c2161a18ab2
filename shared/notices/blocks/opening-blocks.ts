// How a letter opens: the decision and its date first, one reason, thanks (DOMAIN.md §5.2); then which contract it is about.

import { endedDayOf } from '../../contract/zone.ts';
import { otherBrand, partyText } from '../contract-party.ts';
import type { NoticeKind, NoticeResult } from '../facts.ts';
import { toValue } from '../facts.ts';
import { capitalise, formatList, formatLongDay, formatResult } from '../formatting.ts';
import type { LetterWriter } from '../writer.ts';
import { campaignName, formatMoment, namedByCause } from '../writer.ts';
import type { NoticeBlock, NoticePart } from './blocks.ts';
import { sentence } from './blocks.ts';
import { briefBlocks } from './brief-blocks.ts';
import { draftBlocks } from './draft-blocks.ts';
import { holdDecision } from './hold-blocks.ts';
import { signedBlocks } from './signed-blocks.ts';
import { termDecision } from './term-over-blocks.ts';

/** First paragraph and, for talk, what is seen and asked. */
export function openingBlocks(writer: LetterWriter): NoticeBlock[] {
  switch (writer.facts.kind) {
    case 'consult':
      return consultBlocks(writer);
    case 'reminder':
      return [{ heading: null, parts: reminderParts(writer) }];
    case 'brief':
      return briefBlocks(writer);
    case 'draft_answer':
      return draftBlocks(writer);
    case 'signed':
      return signedBlocks(writer);
    case 'hold':
    case 'hold_over':
      return [{ heading: null, parts: [sentence('decision', holdDecision(writer))] }];
    case 'pause_on':
      return [
        { heading: null, parts: [sentence('decision', writer.book.pause.goesOn(campaignName(writer)))] },
      ];
    case 'term_over':
      return [
        { heading: null, parts: [sentence('decision', termDecision(writer))] },
        { heading: null, parts: [thanksPart(writer)] },
      ];
    default:
      return [
        { heading: null, parts: [sentence('decision', decisionText(writer)), ...effectParts(writer)] },
        ...reasonBlocks(writer),
      ];
  }
}

/** Kind, parties, contract, campaign and clause of a formal notice. */
export function identityBlocks(writer: LetterWriter): NoticeBlock[] {
  const { facts, book } = writer;
  const { terms, names } = book;
  const title = toValue(facts.contract.title);
  const signedOn = toValue(facts.contract.signedOn);
  const parts = [
    sentence('kind', terms.kind(namedByCause(writer)?.kind ?? names.kinds[facts.kind])),
    sentence(
      'parties',
      terms.parties(
        partyText(facts.brand.name, facts.contract.parties.brand),
        partyText(facts.creator.name, facts.contract.parties.creator),
      ),
    ),
    sentence(
      'contractRef',
      terms.contract({
        title: title === null ? null : terms.quote(title),
        signedOn: signedOn === null ? null : formatLongDay(signedOn, book),
        version: String(facts.contract.version),
      }),
    ),
    sentence('campaignRef', terms.campaign(campaignName(writer), otherBrand(facts))),
    sentence('clauseRef', clauseText(writer)),
  ];
  return [{ heading: terms.headings.notice, parts }];
}

function decisionText(writer: LetterWriter): string {
  const { facts, book, tone } = writer;
  const campaign = campaignName(writer);
  const brand = facts.brand.name;
  if (facts.resumedBy !== undefined) return book.pause.over[facts.resumedBy](campaign);
  switch (facts.kind) {
    case 'pause':
    case 'resume':
      return book.frame[facts.kind](campaign, brand, tone);
    case 'breach':
      return book.frame.breach(campaign, brand);
    default:
      return book.frame.end[facts.route ?? 'convenience'](campaign, brand, tone);
  }
}

function effectParts(writer: LetterWriter): NoticePart[] {
  const { facts, book } = writer;
  if (facts.kind === 'breach') return [];
  const at = toValue(facts.effectiveAt);
  if (at === null) {
    const text = facts.effectiveAt.known ? book.terms.effectiveNone : book.terms.effectiveUnknown;
    return [sentence('effectiveAt', text)];
  }
  const when = formatMoment(at, writer);
  const ended = facts.kind === 'end' ? endedDayOf(at, facts.basis.countedIn) : null;
  const text =
    ended === null ? book.terms.effective(when) : book.terms.effectiveEndOf(formatLongDay(ended, book), when);
  return [sentence('effectiveAt', text)];
}

function reasonBlocks(writer: LetterWriter): NoticeBlock[] {
  const { facts } = writer;
  const isEnd = facts.kind === 'end' && (facts.route === 'convenience' || facts.route === 'performance');
  if (facts.kind === 'pause') return [{ heading: null, parts: reasonParts(writer, 'pauseReasonCategory') }];
  if (isEnd) {
    const parts = [...reasonParts(writer, 'reasonCategory'), thanksPart(writer)];
    return [{ heading: null, parts }];
  }
  const isFriendlyEnd = facts.kind === 'end' && facts.route !== 'cause';
  return isFriendlyEnd ? [{ heading: null, parts: [thanksPart(writer)] }] : [];
}

function reasonParts(
  { facts, book }: LetterWriter,
  field: 'reasonCategory' | 'pauseReasonCategory',
): NoticePart[] {
  const reason = toValue(facts.reason);
  const parts = [sentence(field, reason === null ? book.terms.reasonUnknown : book.names.reasons[reason])];
  if (reason !== 'goals_not_met' && reason !== 'goals_not_met_despite_changes') return parts;
  return [
    ...parts,
    ...facts.results.slice(0, 1).map((result) => sentence([], resultText(result, { facts, book }))),
  ];
}

function thanksPart(writer: LetterWriter): NoticePart {
  const { facts, book, tone, polite } = writer;
  const piece = toValue(facts.thanksFor);
  const name = piece === null ? null : book.terms.quote(piece);
  return sentence('thanks', book.frame.thanks(name, campaignName(writer), { tone, polite }));
}

function clauseText({ facts, book }: LetterWriter): string {
  const { terms, names } = book;
  const { kind, route, clauses, term } = facts;
  const own = term?.outcome === 'pause_limit' ? 'pause' : clauseKindOf(kind);
  const basis = names.clauses[kind === 'end' ? (route ?? 'convenience') : own];
  if (!clauses.known) return terms.clauseUnknown(basis);
  if (clauses.value === null || clauses.value.length === 0) return terms.clauseNone(basis);
  return terms.clause(basis, formatList(clauses.value, book));
}

/** Which clause a notice other than an end rests on; talk rests on none and does not come here. */
function clauseKindOf(kind: NoticeKind): 'pause' | 'resume' | 'breach' | 'hold' | 'term_over' {
  if (kind === 'hold_over') return 'hold';
  return kind === 'resume' || kind === 'breach' || kind === 'hold' || kind === 'term_over' ? kind : 'pause';
}

function consultBlocks(writer: LetterWriter): NoticeBlock[] {
  const { facts, book, tone, polite } = writer;
  const asked = book.frame.consult(campaignName(writer), tone, polite);
  const questions: NoticePart =
    facts.questions.length === 0
      ? sentence('questions', book.terms.noQuestions)
      : {
          kind: 'list',
          fields: ['questions'],
          lead: book.frame.questionsLead(polite),
          items: facts.questions.map((code) => book.frame.questions[code](polite)),
        };
  return [
    { heading: null, parts: [sentence(['kind', 'campaignRef'], asked)] },
    { heading: book.terms.headings.numbers, parts: observationParts(writer) },
    { heading: book.terms.headings.questions, parts: [questions] },
  ];
}

function observationParts({ facts, book }: LetterWriter): NoticePart[] {
  const lines = [
    ...facts.results.map((result) => resultText(result, { facts, book })),
    ...facts.late.map(({ name, dueOn }) =>
      book.terms.late(book.terms.quote(name), formatLongDay(dueOn, book)),
    ),
  ];
  if (lines.length === 0) return [sentence('observation', book.terms.nothingObserved)];
  return lines.map((line) => sentence('observation', line));
}

function resultText(result: NoticeResult, { facts, book }: Pick<LetterWriter, 'facts' | 'book'>): string {
  const how = { unit: result.unit, currency: facts.currency, book };
  const name = book.names.kpis[result.kpi] ?? toWords(result.kpi);
  const texts = book.terms.result(capitalise(name, book), {
    actual: formatResult(result.actual, how),
    reference: formatResult(result.reference, how),
    asOf: formatLongDay(result.asOf, book),
  });
  return texts[result.referenceIs];
}

function toWords(id: string): string {
  return id
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}

function reminderParts(writer: LetterWriter): NoticePart[] {
  const { facts, book, polite } = writer;
  const { reminder } = facts;
  if (reminder === null) throw new Error('A reminder says what it waits for');
  const campaign = campaignName(writer);
  const text =
    reminder.about === 'answer'
      ? book.frame.waiting.answer(campaign, formatLongDay(reminder.askedOn, book), polite)
      : book.frame.waiting[reminder.about](
          book.terms.quote(reminder.name),
          campaign,
          formatLongDay(reminder.dueOn, book),
        );
  return [
    sentence(['kind', 'campaignRef', 'waitingFor'], text),
    sentence([], book.frame.reminderNote(polite)),
  ];
}
