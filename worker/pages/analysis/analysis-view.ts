// What the analysis page is made from. Read by the route, shown by the pages.
import type { AnalysisDraft, AnalysisRecord } from '../../../shared/ui/analysis/analysis-record.ts';
import type { CandidateView } from '../../../shared/ui/analysis/candidate-words.ts';
import type { Dossier } from '../dossier/dossier.ts';

export type FiledView = {
  id: string;
  record: AnalysisRecord;
  sha256: string;
  filedByName: string;
  filedAt: string;
};

export type CandidatesView = {
  sentence: string;
  /** The flight ends before anybody who is asked now could publish: nobody is listed. */
  isTooLate: boolean;
  rows: CandidateView[];
  leftOut: { name: string; text: string }[];
  leadDays: number;
};

export type AnalysisView = {
  dossier: Dossier;
  draft: AnalysisDraft;
  /** The filing that is read; null = the draft is shown. */
  filed: FiledView | null;
  /** Every filing, the newest first. */
  filings: { id: string; filedAt: string; filedByName: string }[];
  /** The draft can be filed now. */
  mayFile: boolean;
  /** Problems by the form's field; what was typed stands in `dossier.typed`. */
  problems: Record<string, string>;
  members: { id: string; name: string }[];
  memberName: (id: string) => string;
  candidates: CandidatesView | null;
};
