// The terms of a contract: read beside the paper, answered one by one, seen in sums and confirmed as a new version.
import { Hono } from 'hono';
import { type Clauses, toTerms } from '../../../shared/contract/clauses.ts';
import { listTermEndContradictions, listTermsProblems } from '../../../shared/contract/terms-problems.ts';
import { collaborationRoute, deskCollaboration } from '../../../shared/desk-paths.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { latePieces, termSurroundings } from '../../../shared/procedure/term-end.ts';
import { toHandle } from '../../../shared/ui/present-card.ts';
import { listHolidayRegions } from '../../commands/agreement/holiday-lists.ts';
import { listWithTerms, saveTerms } from '../../commands/save-terms.ts';
import { sha256Hex } from '../../digest.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { notFound } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { listTimeZones, toTodaysZone } from '../../http/time-zones.ts';
import { anyForm, readForm } from '../../http/validate.ts';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import { toHolidayChoices } from '../../pages/desk/holiday-regions.ts';
import { TERM_IS_OVER } from '../../pages/desk/term-fields.tsx';
import { REVIEWED, SEEN_VERSION, TermsPage, type TermsReview } from '../../pages/desk/terms.tsx';
import { parseTerms, toShownTerms } from '../../pages/desk/terms-form.ts';
import { toContradictions } from '../../pages/papers/terms-problem-words.ts';
import { isEmptyCause } from '../../pages/terms/empty-cause.tsx';
import { answersOf, listChangedTerms } from '../../pages/terms/terms-change.tsx';
import type { TermsValues } from '../../pages/terms-form/terms-reader.ts';
import { checkSomethingAnswered, checkTypedAnswers } from '../../pages/terms-form/typed-answers.ts';
import { listContracts } from '../../store/contracts.ts';
import { standingOfPath } from './standing-of-path.ts';

export const deskTermsRoutes = new Hono<AppEnv>()
  .get(collaborationRoute('/terms'), requireSession('marketer'), async (c) => showTerms(c, null, {}))
  .post(collaborationRoute('/terms'), requireSession('marketer'), async (c) => {
    const form = await readForm(c, anyForm());
    const { [SEEN_VERSION]: seen, [REVIEWED]: reviewed, step, ...answers } = form;
    const typed: TermsValues = Object.fromEntries(
      Object.entries(answers).map(([name, value]) => [name, Array.isArray(value) ? (value[0] ?? '') : value]),
    );
    const standing = await standingOfPath(c);
    const { session, now } = c.var;
    const before = (await listContracts(c.env.DB, session.workspaceId, standing.collaborationId)).at(-1);
    const { values, problems } = checkTypedAnswers(typed, shownTerms(before?.clauses ?? {}, standing));
    const { clauses, problems: unfit } = parseTerms(values, {
      by: session.memberId,
      at: now,
      currency: standing.currency,
    });
    Object.assign(problems, unfit, checkSomethingAnswered(clauses, before?.clauses ?? {}));
    if (values['notice-is'] === 'value') Object.assign(problems, await refuseUnlisted(c, values));
    if (Object.keys(problems).length === 0) {
      const terms = toTerms(clauses, { tz: standing.timeZone, holidays: [] });
      const ofTerm = listTermEndContradictions(terms, termSurroundings(standing, now)).filter(
        ({ reason }) => reason !== 'already_over' || values[TERM_IS_OVER] !== 'on',
      );
      Object.assign(problems, toContradictions([...listTermsProblems(terms), ...ofTerm], session));
      if (ofTerm.some(({ reason }) => reason === 'already_over'))
        problems[TERM_IS_OVER] = 'Say so, or change it.';
    }
    const seenN = typeof seen === 'string' && /^\d{1,6}$/.test(seen) ? Number(seen) : (before?.n ?? 0);
    if (Object.keys(problems).length > 0) return showTerms(c, values, problems, { seenN });
    const digest = await sha256Hex(JSON.stringify(answersOf(clauses)));
    // What was changed after the review is reviewed before it is saved.
    if (step === 'review' || (reviewed !== undefined && reviewed !== digest)) {
      if (seenN !== (before?.n ?? 0)) return showTerms(c, values, {}, { isOvertaken: true });
      const terms = { clauses, assets: c.env.ASSETS, now };
      const contracts = await listWithTerms(c.env.DB, session, { standing, terms });
      const changed = listChangedTerms(before?.clauses ?? {}, clauses);
      return showTerms(c, values, {}, { seenN, review: { contracts, changed, digest } });
    }
    const outcome = await saveTerms(c.env.DB, session, {
      collaborationId: standing.collaborationId,
      seenN,
      clauses,
      assets: c.env.ASSETS,
      now,
    });
    if (outcome === 'not_found') throw notFound();
    if (outcome === 'overtaken') return showTerms(c, values, {}, { isOvertaken: true });
    // What is no contradiction and still worth a look stands on the page that the save leads to, with what to do.
    const saved = await standingOfPath(c);
    const isEmpty = isEmptyCause(saved.contracts.at(-1)?.terms);
    const place = latePieces(saved, now).length > 0 ? '/contract#term' : isEmpty ? '/contract#rights' : '';
    return c.redirect(deskCollaboration(standing.collaborationId, place), 303);
  });

/** The terms as the form shows them; zones by the names that its list has. */
function shownTerms(clauses: Clauses, standing: Standing): TermsValues {
  const values = toShownTerms(clauses, standing);
  return {
    ...values,
    'notice-zone': toTodaysZone(values['notice-zone'] ?? standing.timeZone),
    'notice-ours-zone': toTodaysZone(values['notice-ours-zone'] ?? ''),
  };
}

/** Zones and places of holidays that the form's lists do not have: what nobody can count by is not taken. */
async function refuseUnlisted(c: AppContext, values: TermsValues): Promise<Record<string, string>> {
  const zones = ['', ...listTimeZones()];
  const places = toHolidayChoices('en', await listHolidayRegions(c.env.ASSETS)).map(({ value }) => value);
  const isUnlisted = (list: string[], name: string) => !list.includes(values[name] ?? '');
  const isZoneless = (values['notice-zone'] ?? '') === '';
  return Object.fromEntries([
    ...['notice-zone', 'notice-ours-zone']
      .filter((name) => isUnlisted(zones, name) || (name === 'notice-zone' && isZoneless))
      .map((name) => [name, 'Choose a time zone from the list.']),
    ...['notice-holidays', 'notice-ours-holidays']
      .filter((name) => isUnlisted(places, name))
      .map((name) => [name, 'Choose a country or region from the list.']),
  ]);
}

async function showTerms(
  c: AppContext,
  typed: TermsValues | null,
  problems: Record<string, string>,
  {
    isOvertaken = false,
    seenN,
    review = null,
  }: { isOvertaken?: boolean; seenN?: number; review?: TermsReview | null } = {},
): Promise<Response> {
  const standing = await standingOfPath(c);
  const contracts = await listContracts(c.env.DB, c.var.session.workspaceId, standing.collaborationId);
  const latest = contracts.at(-1);
  const page = (
    <TermsPage
      session={c.var.session}
      standing={standing}
      handle={toHandle(standing)}
      values={typed ?? shownTerms(latest?.clauses ?? {}, standing)}
      clauses={latest?.clauses ?? {}}
      versionN={latest?.n ?? 0}
      seenN={seenN ?? latest?.n ?? 0}
      problems={problems}
      isOvertaken={isOvertaken}
      review={review}
      timeZones={listTimeZones()}
      holidayChoices={toHolidayChoices(c.var.session.locale, await listHolidayRegions(c.env.ASSETS))}
      now={c.var.now}
    />
  );
  return renderPage(c, page, {
    title: `Contract terms of ${toHandle(standing)} · Midflight`,
    css: deskCssFiles,
    status: isOvertaken ? 409 : Object.keys(problems).length > 0 ? 422 : 200,
  });
}
