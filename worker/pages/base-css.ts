// The styles of every page of the Worker, part by part. The order counts: narrow screens and paper come after what they
// change. A page's own styles follow these.
import card from '../../shared/ui/styles/card.css';
import chart from '../../shared/ui/styles/chart.css';
import controls from '../../shared/ui/styles/controls.css';
import delivery from '../../shared/ui/styles/delivery.css';
import drawings from '../../shared/ui/styles/drawings.css';
import explain from '../../shared/ui/styles/explain.css';
import forms from '../../shared/ui/styles/forms.css';
import narrow from '../../shared/ui/styles/narrow.css';
import page from '../../shared/ui/styles/page.css';
import paper from '../../shared/ui/styles/paper.css';
import reportPage from '../../shared/ui/styles/report-page.css';
import sections from '../../shared/ui/styles/sections.css';
import sheet from '../../shared/ui/styles/sheet.css';
import state from '../../shared/ui/styles/state.css';
import timeline from '../../shared/ui/styles/timeline.css';
import waterfall from '../../shared/ui/styles/waterfall.css';
import tokens from '../../shared/ui/tokens.css';

export const baseCss: readonly string[] = [
  tokens,
  drawings,
  state,
  controls,
  card,
  explain,
  page,
  sections,
  forms,
  timeline,
  delivery,
  chart,
  sheet,
  reportPage,
  narrow,
  paper,
  waterfall,
];
