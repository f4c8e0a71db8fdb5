// The page's colours, for canvases; they change when the reader's system turns dark or light.

const dark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set();
let colours = read();

dark.addEventListener('change', () => {
  colours = read();
  listeners.forEach(listener => listener());
});

export const theme = () => colours;

export function onTheme(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The colour of a budget by its place among budgets. */
export function hue(place) {
  return colours.hues[place % colours.hues.length];
}

function read() {
  const style = getComputedStyle(document.documentElement);
  const value = name => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: value('ink'),
    muted: value('muted'),
    grid: value('grid'),
    base: value('base'),
    panel: value('panel'),
    hues: [0, 1, 2, 3, 4, 5].map(place => value(`hue-${place}`)),
    font: '12px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif',
  };
}
