// A picture that the server drew. It keeps its own style and takes none of the page's.
import { element } from '../dom/element.js';

const STYLE = /<style>([^]*?)<\/style>/;
const SIZE = 'svg { display: block; max-width: var(--picture-width, none); height: auto; }';

/** @param svg an SVG document; its style becomes a sheet, since the page lets no style in as markup */
export function drawing(svg) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync((STYLE.exec(svg)?.[1] ?? '') + SIZE);
  const picture = new DOMParser().parseFromString(svg.replace(STYLE, ''), 'image/svg+xml').documentElement;
  const host = element('div', { class: 'drawing' });
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  root.append(document.importNode(picture, true));
  return host;
}
