// The papers of a collaboration: contract and letters, stages of the pieces, rights.

import { Hono } from 'hono';
import * as z from 'zod/mini';
import { MARKETPLACES } from '../../../shared/contract/marketplaces/marketplace-list.ts';
import { listTermsProblems } from '../../../shared/contract/terms-problems.ts';
import { localDateOf } from '../../../shared/contract/zone.ts';
import { collaborationRoute, deskCollaboration } from '../../../shared/desk-paths.ts';
import { once } from '../../../shared/once.ts';
import { draftsOf } from '../../../shared/procedure/drafts/drafts.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { toHandle } from '../../../shared/ui/present-card.ts';
import { papersInForce } from '../../commands/decision/papers-in-force.ts';
import {
  fingerprintPapers,
  fingerprintStages,
  type PapersOutcome,
  saveExtraTerms,
  savePapers,
  saveStages,
} from '../../commands/save-papers.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { notFound } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { readForm } from '../../http/validate.ts';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import type { Parsed, Problems } from '../../pages/desk/parse-typed.ts';
import { toTypedMoney } from '../../pages/desk/parse-typed.ts';
import { PapersPage } from '../../pages/papers/papers.tsx';
import type { Values } from '../../pages/papers/papers-form.ts';
import { parseExtraTerms, parsePapers, parseStages, SEEN } from '../../pages/papers/papers-form.ts';
import { toContradiction, toContradictions } from '../../pages/papers/terms-problem-words.ts';
import type { Papers } from '../../store/procedure/papers.ts';
import { papersOf } from '../../store/procedure/papers.ts';
import { answerTogether } from '../../store/questions.ts';
import { findStanding } from '../../store/standings.ts';
import { type TeamParty, teamPartyOf } from '../../store/workspaces.ts';

const FORM_BYTES_MAX = 64_000;
const papersForm = once(() => z.record(z.string(), z.string().check(z.maxLength(200), z.trim())));
const MARKETPLACE_CHOICES = MARKETPLACES.map(({ id, name }) => ({ value: id, label: name }));

/** Rights are terms of a contract that somebody has filled in. */
const NO_TERMS = toContradiction('Fill in the contract’s terms first.');

export const paperRoutes = new Hono<AppEnv>()
  .get(collaborationRoute('/papers'), requireSession('marketer'), (c) => showPage(c, {}))
  .post(collaborationRoute('/papers'), requireSession('marketer'), (c) =>
    save(c, {
      seenField: SEEN.papers,
      parse: (values, { standing }) =>
        parsePapers(values, {
          currency: standing.currency,
          today: localDateOf(c.var.now, standing.timeZone),
          marketplaces: MARKETPLACES.map(({ id }) => id),
        }),
      write: (papers, { standing, papers: before, seen }) =>
        savePapers(c.env.DB, c.var.session, {
          collaborationId: standing.collaborationId,
          papers,
          before,
          seen,
          now: c.var.now,
        }),
    }),
  )
  .post(collaborationRoute('/stages'), requireSession('marketer'), (c) =>
    save(c, {
      seenField: SEEN.stages,
      parse: (values, { papers }) => parseStages(values, papers.pieces),
      write: (stages, { standing, papers, seen }) =>
        saveStages(c.env.DB, c.var.session, {
          collaborationId: standing.collaborationId,
          stages,
          before: papers.pieces,
          seen,
          now: c.var.now,
        }),
    }),
  )
  .post(collaborationRoute('/rights'), requireSession('manager'), (c) =>
    save(c, {
      seenField: SEEN.rights,
      parse: (values, { standing }) => {
        const parsed = parseExtraTerms(values);
        const current = standing.contracts.at(-1);
        if (!parsed.ok) return parsed;
        if (!current) return { ok: false, problems: NO_TERMS };
        const problems = toContradictions(
          listTermsProblems({ ...current.terms, ...parsed.value }),
          c.var.session,
        );
        return Object.keys(problems).length === 0 ? parsed : { ok: false, problems };
      },
      write: (terms, { standing, seen }) =>
        saveExtraTerms(c.env.DB, c.var.session, {
          collaborationId: standing.collaborationId,
          terms,
          seen,
          now: c.var.now,
        }),
    }),
  );

type Loaded = { standing: Standing; papers: Papers; party: TeamParty };

/** One form of the page: read, checked, written, and back to the page; a refusal keeps what was typed. */
async function save<T>(
  c: AppContext,
  form: {
    seenField: string;
    parse: (values: Values, loaded: Loaded) => Parsed<T>;
    write: (value: T, loaded: Loaded & { seen: string | undefined }) => Promise<PapersOutcome>;
  },
): Promise<Response> {
  const loaded = await load(c);
  const values = await readForm(c, papersForm(), FORM_BYTES_MAX);
  const parsed = form.parse(values, loaded);
  if (!parsed.ok) return showPage(c, values, { problems: parsed.problems });
  const { [form.seenField]: seen, ...typed } = values;
  if ((await form.write(parsed.value, { ...loaded, seen })) === 'overtaken')
    return showPage(c, typed, { isOvertaken: true });
  return c.redirect(deskCollaboration(loaded.standing.collaborationId, '/papers?saved=1'), 303);
}

async function load(c: AppContext): Promise<Loaded> {
  const { workspaceId } = c.var.session;
  const id = c.req.param('collaborationId') ?? '';
  const [stored, { papers, party }] = await Promise.all([
    findStanding(c.env.DB, workspaceId, id),
    answerTogether(c.env.DB, { papers: papersOf(workspaceId, id), party: teamPartyOf(workspaceId) }),
  ]);
  if (!stored || !papers) throw notFound();
  return { standing: stored.standing, papers, party };
}

async function showPage(
  c: AppContext,
  typed: Values,
  { problems = {}, isOvertaken = false }: { problems?: Problems; isOvertaken?: boolean } = {},
): Promise<Response> {
  const { standing, papers, party } = await load(c);
  const proposed = toProposedParty(papers, party);
  const stored: Values = {
    [SEEN.papers]: await fingerprintPapers(papers),
    [SEEN.stages]: await fingerprintStages(papers.pieces),
    [SEEN.rights]: String(standing.contracts.at(-1)?.n ?? 0),
    contractTitle: papers.contractTitle ?? '',
    contractSignedOn: papers.contractSignedOn ?? '',
    creatorLegalName: papers.creatorLegalName ?? '',
    creatorAddress: papers.creatorAddress ?? '',
    brandLegalName: papers.brandLegalName ?? proposed?.legalName ?? '',
    brandAddress: papers.brandAddress ?? proposed?.address ?? '',
    language: papers.language,
    creatorLanguage: papers.creatorLanguage ?? '',
    addressForm: papers.addressForm ?? '',
    copyEmail: papers.copyEmail ?? '',
    teamEmail: papers.teamEmail ?? '',
    whatsappNumber: papers.whatsappNumber === null ? '' : `+${papers.whatsappNumber}`,
    slackId: papers.slackId ?? '',
    marketplace: papers.marketplace ?? '',
    expenses: toTypedMoney(papers.expensesMinor, standing.currency),
    expensesApprovedOn: papers.expensesApprovedOn ?? '',
    productCost: toTypedMoney(papers.productCostMinor, standing.currency),
  };
  const page = (
    <PapersPage
      session={c.var.session}
      standing={standing}
      values={{ ...stored, ...typed }}
      problems={problems}
      isSaved={c.req.query('saved') === '1' && c.req.method === 'GET'}
      isOvertaken={isOvertaken}
      pieces={papers.pieces}
      drafted={toDrafted(standing, papers, c.var.now)}
      terms={standing.contracts.at(-1)?.terms ?? null}
      marketplaces={MARKETPLACE_CHOICES}
      isBookedThere={papers.marketplace !== null}
      isPartyProposed={proposed !== null && typed.brandLegalName === undefined}
    />
  );
  return renderPage(c, page, {
    title: `Papers · ${toHandle(standing)} · Midflight`,
    css: deskCssFiles,
    status: isOvertaken ? 409 : Object.keys(problems).length > 0 ? 422 : 200,
  });
}

/** The team's own name and address, for papers that name neither; null where there is nothing to propose. */
function toProposedParty(papers: Papers, party: TeamParty): TeamParty | null {
  if (papers.brandLegalName !== null || papers.brandAddress !== null) return null;
  return party.legalName === null && party.address === null ? null : party;
}

function toDrafted(standing: Standing, papers: Papers, now: string) {
  const inForce = papersInForce(papers, standing, now).pieces;
  return new Map(
    inForce.flatMap(({ id, stage }) => {
      const rounds = draftsOf(standing.case, id).length;
      return rounds === 0 ? [] : [[id, { stage, rounds }] as const];
    }),
  );
}
