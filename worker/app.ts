// Every route of the Worker, in one place. The order of the first lines is the order of the checks.
import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { AppEnv } from './http/app-env.ts';
import { allowExtensions } from './http/cors.ts';
import { onError, onMethodNotAllowed, onNotFound } from './http/errors.tsx';
import { setRequestFacts } from './http/request-facts.ts';
import { requireSameOrigin } from './http/same-origin.ts';
import { setSecurityHeaders } from './http/security-headers.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { deskAgreementRoutes } from './routes/desk-agreement.tsx';
import { deskCampaignRoutes } from './routes/desk-campaigns.tsx';
import { deskCollaborationRoutes } from './routes/desk-collaborations.tsx';
import { deskCreatorRoutes } from './routes/desk-creators.tsx';
import { deskImportRoutes } from './routes/desk-imports.tsx';
import { deskNoticeRoutes } from './routes/desk-notices.ts';
import { deskReportRoutes } from './routes/desk-reports.tsx';
import { localRoutes } from './routes/local.ts';
import { oauthRoutes } from './routes/oauth.tsx';
import { observationRoutes } from './routes/observations.ts';
import { peopleRoutes } from './routes/people.tsx';
import { reportRoutes } from './routes/report.tsx';
import { signInRoutes } from './routes/sign-in.tsx';
import { signInLinkRoutes } from './routes/sign-in-links.tsx';
import { syncRoutes } from './routes/sync.ts';
import { whoRoutes } from './routes/who.ts';

export const app = new Hono<AppEnv>();

app.use(setRequestFacts);
app.use(setSecurityHeaders);
app.use('/api/*', allowExtensions);
app.use(requireSameOrigin);
app.use(methodNotAllowed({ app, onMethodNotAllowed }));

app.route('/', signInRoutes);
app.route('/', signInLinkRoutes);
app.route('/', oauthRoutes);
app.route('/', whoRoutes);
app.route('/', peopleRoutes);
app.route('/', deskImportRoutes);
app.route('/', deskCampaignRoutes);
app.route('/', deskCreatorRoutes);
app.route('/', deskCollaborationRoutes);
app.route('/', deskAgreementRoutes);
app.route('/', deskNoticeRoutes);
app.route('/', deskReportRoutes);
app.route('/', reportRoutes);
app.route('/', syncRoutes);
app.route('/', decisionRoutes);
app.route('/', observationRoutes);
app.route('/', localRoutes);

app.notFound(onNotFound);
app.onError(onError);
