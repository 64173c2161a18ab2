// The pages of the dossier, by the last part of their address. A new page is one file and one line here.
import type { VNode } from 'preact';
import type { CollaborationPage } from '../../../shared/desk-paths.ts';
import { BreachPage } from '../breach/breach-page.tsx';
import { DraftsPage } from '../drafts/drafts-page.tsx';
import { EmergencyPage } from '../ending/emergency-page.tsx';
import { EndPage } from '../ending/end-page.tsx';
import { FinishPage } from '../ending/finish-page.tsx';
import { LettersPage } from '../ending/letters-page.tsx';
import { PaymentsPage } from '../payments/payments-page.tsx';
import { LogPage } from '../records/log-page.tsx';
import { CoachingPage } from './coaching-page.tsx';
import { ContractPage } from './contract-page.tsx';
import type { Dossier } from './dossier.ts';
import { NowPage } from './now-page.tsx';
import { PlanPage } from './plan-page.tsx';
import { ProposalPage } from './proposal-page.tsx';
import { StepsPage } from './steps-page.tsx';
import { TalkPage } from './talk-page.tsx';

export type Place = {
  path: CollaborationPage;
  page: (dossier: Dossier) => VNode;
  /** What is read beside standing and log. */
  reads?: {
    papers?: boolean;
    elsewhere?: boolean;
    brief?: boolean;
    results?: boolean;
    settlement?: boolean;
    payments?: boolean;
    diagnosis?: boolean;
    links?: boolean;
    drafts?: boolean;
    letters?: boolean;
  };
};

export const PLACES = {
  now: { path: '', page: (dossier) => <NowPage dossier={dossier} /> },
  talk: {
    path: '/talk',
    page: (dossier) => <TalkPage dossier={dossier} />,
    reads: { papers: true, brief: true, diagnosis: true },
  },
  steps: { path: '/steps', page: (dossier) => <StepsPage dossier={dossier} /> },
  plan: { path: '/steps/plan', page: (dossier) => <PlanPage dossier={dossier} /> },
  proposal: {
    path: '/steps/changed-terms',
    page: (dossier) => <ProposalPage dossier={dossier} />,
    reads: { papers: true, results: true },
  },
  coaching: { path: '/steps/coaching', page: (dossier) => <CoachingPage dossier={dossier} /> },
  end: {
    path: '/steps/end',
    page: (dossier) => <EndPage dossier={dossier} />,
    reads: { papers: true, settlement: true, elsewhere: true },
  },
  breach: {
    path: '/steps/breach',
    page: (dossier) => <BreachPage dossier={dossier} />,
    reads: { papers: true },
  },
  emergency: { path: '/steps/emergency', page: (dossier) => <EmergencyPage dossier={dossier} /> },
  letters: {
    path: '/steps/letters',
    page: (dossier) => <LettersPage dossier={dossier} />,
    reads: { letters: true },
  },
  finish: {
    path: '/steps/finish',
    page: (dossier) => <FinishPage dossier={dossier} />,
    reads: { papers: true, settlement: true, elsewhere: true },
  },
  payments: {
    path: '/contract/payments',
    page: (dossier) => <PaymentsPage dossier={dossier} />,
    reads: { papers: true, settlement: true, payments: true },
  },
  drafts: {
    path: '/contract/drafts',
    page: (dossier) => <DraftsPage dossier={dossier} />,
    reads: { drafts: true },
  },
  contract: { path: '/contract', page: (dossier) => <ContractPage dossier={dossier} /> },
  log: { path: '/log', page: (dossier) => <LogPage dossier={dossier} /> },
} as const satisfies Record<string, Place>;
export type PlaceId = keyof typeof PLACES;

/** A page by the name a form carries; the dossier itself for a name nobody knows. */
export function toPlaceId(name: string): PlaceId {
  return PLACE_IDS.find((id) => id === name) ?? 'now';
}

// The keys of `PLACES` are exactly its names; Object.keys forgets it.
export const PLACE_IDS = Object.keys(PLACES) as PlaceId[];
