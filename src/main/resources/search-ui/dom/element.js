// Elements without markup in strings: nothing that a search says can become markup.

const SVG = 'http://www.w3.org/2000/svg';

/** An element with attributes, listeners (a function under onEVENT) and children. */
export function element(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** The same of a picture. */
export function shape(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

/** Puts other children in the place of those there are. */
export function refill(parent, ...children) {
  parent.replaceChildren(...nodes(children));
  return parent;
}

/** Changes text only where it differs: what is selected or read aloud stays as it is. */
export function retext(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      node.addEventListener(name.slice(2), value);
    } else if (value === true) {
      node.setAttribute(name, '');
    } else if (value !== undefined && value !== null && value !== false) {
      node.setAttribute(name, value);
    }
  }
  node.append(...nodes(children));
  return node;
}

function nodes(children) {
  return children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false);
}
