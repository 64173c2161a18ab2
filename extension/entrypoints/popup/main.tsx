import '../../../shared/ui/tokens.css';
import '../../../shared/ui/card.css';
import '../../../shared/ui/popup.css';
import '../../surface.css';
import { render } from 'preact';
import { Popup } from '../../popup/popup.tsx';
import { applyTheme } from '../../surface-theme.ts';

void applyTheme();
const startWith = location.hash === '' ? null : decodeURIComponent(location.hash.slice(1));
const surface = document.getElementById('surface');
// Led here from a page: the popup stands in a window of its own and fills it.
surface?.classList.toggle('fills-window', startWith !== null);
if (surface !== null) render(<Popup startWith={startWith} />, surface);
