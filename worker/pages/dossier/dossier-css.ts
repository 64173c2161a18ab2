import exitsCss from '../../../shared/ui/exits/exits.css';
import guideCss from '../../../shared/ui/guide/guide.css';
import guideTalkCss from '../../../shared/ui/guide/guide-talk.css';
import { deskCssFiles } from '../desk/desk-frame.tsx';
import dossierCss from './dossier.css';

/** Style sheets of the dossier's pages, in their order. */
export const dossierCssFiles: readonly string[] = [
  ...deskCssFiles,
  guideCss,
  guideTalkCss,
  exitsCss,
  dossierCss,
];
