import '../../../shared/ui/tokens.css';
import '../../../shared/ui/card.css';
import '../../../shared/ui/popup.css';
import '../../../shared/ui/guide/guide.css';
import '../../../shared/ui/guide/guide-talk.css';
import '../../../shared/ui/styles/delivery.css';
import '../../surface.css';
import '../../panel/panel.css';
import '../../panel/ways-and-money.css';
import { render } from 'preact';
import { Panel } from '../../panel/panel.tsx';
import { applyTheme } from '../../surface-theme.ts';

void applyTheme();
const surface = document.getElementById('surface');
surface?.classList.add('fills-window');
if (surface !== null) render(<Panel />, surface);
