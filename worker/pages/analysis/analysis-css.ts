import analysisCss from '../../../shared/ui/analysis/analysis.css';
import { dossierCssFiles } from '../dossier/dossier-css.ts';

/** Style sheets of the analysis and the bench, in their order. */
export const analysisCssFiles: readonly string[] = [...dossierCssFiles, analysisCss];
