// The report as a whole document: its page, its style and a title that names nobody.
import type { VNode } from 'preact';
import { baseCss } from '../base-css.ts';
import reportCss from './report.css';
import { ReportPage, type ReportPageProps } from './report-page.tsx';

export const reportCssFiles: readonly string[] = [...baseCss, reportCss];

/** Previews and browser histories show the title. */
export function toReportDocument(props: ReportPageProps): [VNode, { title: string; css: readonly string[] }] {
  return [
    <ReportPage key="report" {...props} />,
    { title: 'Campaign report · Midflight', css: reportCssFiles },
  ];
}
