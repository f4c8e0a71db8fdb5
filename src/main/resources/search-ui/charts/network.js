// A network as a row of layers from the image to the classes, with its skips as arcs above.
import { shape } from '../dom/element.js';
import { count } from '../text/words.js';
import { layersOf, nodesOf } from '../model/layers.js';

const STEP = 92;
const BOX = 54;
const MOST = 84;
const LEAST = 22;
const LEFT = 16;

export function drawNetwork(architecture) {
  const nodes = nodesOf(architecture);
  const arcs = layersOf(architecture).flatMap((layer, at) => layer.skips.map(from => ({ from: from + 1, to: at + 2 })));
  const rise = Math.max(0, ...arcs.map(({ from, to }) => height(to - from)));
  const middle = 34 + rise + MOST / 2;
  const width = 2 * LEFT + STEP * nodes.length - (STEP - BOX);
  const size = { width, height: middle + MOST / 2 + 78 };
  const most = Math.max(...nodes.slice(0, -1).map(node => node.channels));
  const words = `${nodes.length - 3} layers and ${arcs.length} skip${arcs.length === 1 ? '' : 's'}, ${count(architecture.relus)} ReLUs`;
  return shape('svg', {
    class: 'network', viewBox: `0 0 ${size.width} ${size.height}`, width: size.width, height: size.height,
    role: 'img', 'aria-label': `Network of ${words}`,
  },
  stages(nodes, size),
  nodes.slice(1).map((_, at) => flow(at, middle)),
  arcs.map(arc => skip(arc, nodes, middle, most)),
  nodes.map((node, at) => box(node, at, middle, most)));
}

const x = at => LEFT + STEP * at;
const height = distance => 20 + 15 * Math.min(distance, 9);
const tall = (node, most) =>
  (node.kind === 'head' ? BOX / 2 : LEAST + (MOST - LEAST) * Math.sqrt(node.channels / most));

/** Bands behind the layers whose maps are as large. */
function stages(nodes, size) {
  const bands = [];
  nodes.forEach((node, at) => {
    const last = bands.at(-1);
    if (last && last.side === node.side) {
      last.to = at;
    } else {
      bands.push({ side: node.side, from: at, to: at });
    }
  });
  return bands.map(({ side, from, to }, at) => {
    const left = x(from) - (STEP - BOX) / 2 + 3;
    return [
      shape('rect', {
        class: `band ${at % 2 ? 'odd' : 'even'}`, x: left, y: 4, width: x(to) + BOX - left + (STEP - BOX) / 2 - 3,
        height: size.height - 8, rx: 8,
      }),
      shape('text', { class: 'small muted', x: left + 10, y: 22 }, side),
    ];
  });
}

function flow(at, middle) {
  return shape('path', { class: 'flow', d: `M${x(at) + BOX} ${middle} H${x(at + 1) - 2}` });
}

/** From the top of a node's box to the top of the layer's that reads it. */
function skip({ from, to }, nodes, middle, most) {
  const start = x(from) + BOX / 2;
  const end = x(to) + BOX / 2 - 8;
  const top = middle - MOST / 2 - height(to - from);
  const y = at => middle - tall(nodes[at], most) / 2;
  return shape('path', {
    class: `skip hue-${from % 6}`,
    d: `M${start} ${y(from)} C${start} ${top} ${end} ${top} ${end} ${y(to) - 2}`,
  }, shape('title', {}, `${nodes[from].name} is also read by ${nodes[to].name}`));
}

function box(node, at, middle, most) {
  const high = tall(node, most);
  const centre = x(at) + BOX / 2;
  const below = middle + MOST / 2 + 16;
  const line = (text, place) => text && shape('text', { class: `small middle ${place ? 'muted' : 'ink'}`, x: centre, y: below + 16 * place }, text);
  return shape('g', {},
    shape('title', {}, `${node.name}: ${node.words}`),
    shape('rect', { class: `layer ${node.kind}`, x: x(at), y: middle - high / 2, width: BOX, height: high, rx: 5 }),
    shape('text', { class: 'middle on-layer', x: centre, y: middle + 4 }, node.label),
    line(node.name, 0),
    line(node.kind === 'head' ? `${node.channels} classes` : `${count(node.channels)} ch`, 1),
    line(node.relus ? `${count(node.relus)}` : '', 2),
    line(node.relus ? 'ReLUs' : '', 3));
}
