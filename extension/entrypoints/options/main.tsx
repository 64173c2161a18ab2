import '../../../shared/ui/tokens.css';
import '../../../shared/ui/card.css';
import '../../../shared/ui/popup.css';
import '../../surface.css';
import '../../options/options.css';
import { render } from 'preact';
import { Options } from '../../options/options.tsx';
import { applyTheme } from '../../surface-theme.ts';

void applyTheme();
const surface = document.getElementById('surface');
surface?.classList.add('options-surface');
if (surface !== null) render(<Options />, surface);
