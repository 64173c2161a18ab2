// Every route of the Worker, in one place. The order of the first lines is the order of the checks.
import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { collaborationRoute } from '../shared/desk-paths.ts';
import type { AppEnv } from './http/app-env.ts';
import { allowExtensions } from './http/cors.ts';
import { onError, onMethodNotAllowed, onNotFound } from './http/errors.tsx';
import { setRequestFacts } from './http/request-facts.ts';
import { requireSameOrigin } from './http/same-origin.ts';
import { setSecurityHeaders } from './http/security-headers.ts';
import { alertRoutes } from './routes/alerts/alerts.tsx';
import { analysisRoutes } from './routes/analysis/analysis.tsx';
import { benchRoutes } from './routes/analysis/bench.tsx';
import { campaignAnalysisRoutes } from './routes/analysis/campaign-analysis.tsx';
import { bulkPauseRoutes } from './routes/campaign/bulk-pause.tsx';
import { deskAgreementRoutes } from './routes/campaign/desk-agreement.tsx';
import { deskBriefRoutes } from './routes/campaign/desk-brief.tsx';
import { deskCampaignRoutes } from './routes/campaign/desk-campaigns.tsx';
import { deskCreatorRoutes } from './routes/campaign/desk-creators.tsx';
import { deskImportRoutes } from './routes/campaign/desk-imports.tsx';
import { deskOrderRoutes } from './routes/campaign/desk-orders.tsx';
import { deskPieceRoutes } from './routes/campaign/desk-pieces.tsx';
import { deskTermsRoutes } from './routes/campaign/desk-terms.tsx';
import { outageRoutes } from './routes/campaign/outages.tsx';
import { pieceSharingRoutes } from './routes/campaign/piece-sharing.tsx';
import { salesKeyRoutes } from './routes/campaign/sales-keys.tsx';
import { creatorRoutes } from './routes/creator/creator.tsx';
import { decisionRoutes } from './routes/decisions.ts';
import { bookingRoutes } from './routes/dossier/booking.tsx';
import { deskCreatorLinkRoutes } from './routes/dossier/creator-links.tsx';
import { deskCollaborationRoutes } from './routes/dossier/desk-collaborations.tsx';
import { deskNoticeRoutes } from './routes/dossier/desk-notices.ts';
import { pastPostRoutes } from './routes/dossier/past-posts.tsx';
import { paymentRoutes } from './routes/dossier/payments.ts';
import { postCheckRoutes } from './routes/dossier/post-checks.ts';
import { guardRailRoutes } from './routes/guard-rails/guard-rails.tsx';
import { observationRoutes } from './routes/observations.ts';
import { oauthRoutes } from './routes/people/oauth.tsx';
import { peopleRoutes } from './routes/people/people.tsx';
import { signInRoutes } from './routes/people/sign-in.tsx';
import { signInLinkRoutes } from './routes/people/sign-in-links.tsx';
import { teamPartyRoutes } from './routes/people/team-party.ts';
import { auditRoutes } from './routes/records/audit.tsx';
import { evidenceRoutes } from './routes/records/evidence.ts';
import { fileRoutes } from './routes/records/file.tsx';
import { firstPayRoutes } from './routes/records/first-pay.tsx';
import { leadToKeptRecord } from './routes/records/kept-record.ts';
import { paperRoutes } from './routes/records/papers.tsx';
import { wordsErasureRoutes } from './routes/records/words-erasure.ts';
import { deskReportRoutes } from './routes/report/desk-reports.tsx';
import { reportRoutes } from './routes/report/report.tsx';
import { syncRoutes } from './routes/sync.ts';
import { whoRoutes } from './routes/who.ts';

const base = new Hono<AppEnv>();

base.use(setRequestFacts);
base.use(setSecurityHeaders);
base.use('/api/*', allowExtensions);
base.use(requireSameOrigin);
base.use(methodNotAllowed({ app: base, onMethodNotAllowed }));
base.use(`${collaborationRoute('')}/*`, leadToKeptRecord);

/** The same object; its type names every path, so that a table over the routes has to be whole. */
export const app = base
  .route('/', signInRoutes)
  .route('/', signInLinkRoutes)
  .route('/', oauthRoutes)
  .route('/', whoRoutes)
  .route('/', peopleRoutes)
  .route('/', teamPartyRoutes)
  .route('/', guardRailRoutes)
  .route('/', deskImportRoutes)
  .route('/', deskCampaignRoutes)
  .route('/', deskBriefRoutes)
  .route('/', deskCreatorRoutes)
  .route('/', bulkPauseRoutes)
  .route('/', deskCollaborationRoutes)
  .route('/', postCheckRoutes)
  .route('/', pastPostRoutes)
  .route('/', paymentRoutes)
  .route('/', bookingRoutes)
  .route('/', deskCreatorLinkRoutes)
  .route('/', deskAgreementRoutes)
  .route('/', deskTermsRoutes)
  .route('/', firstPayRoutes)
  .route('/', deskPieceRoutes)
  .route('/', pieceSharingRoutes)
  .route('/', salesKeyRoutes)
  .route('/', deskOrderRoutes)
  .route('/', outageRoutes)
  .route('/', campaignAnalysisRoutes)
  .route('/', deskNoticeRoutes)
  .route('/', deskReportRoutes)
  .route('/', auditRoutes)
  .route('/', fileRoutes)
  .route('/', evidenceRoutes)
  .route('/', wordsErasureRoutes)
  .route('/', paperRoutes)
  .route('/', analysisRoutes)
  .route('/', benchRoutes)
  .route('/', reportRoutes)
  .route('/', creatorRoutes)
  .route('/', alertRoutes)
  .route('/', syncRoutes)
  .route('/', decisionRoutes)
  .route('/', observationRoutes);

app.notFound(onNotFound);
app.onError(onError);
