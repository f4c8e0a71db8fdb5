// The layers of an architecture, as actors-docs/architecture-json.md and decision 3 say.

/** Each layer with its stage's map: { kernel, skips, channels, height, width }. */
export function layersOf({ input, stages, pattern }) {
  const maps = [];
  let { height, width } = input;
  stages.forEach((stage, at) => {
    if (at > 0) {
      height = Math.ceil(height / 2);
      width = Math.ceil(width / 2);
    }
    for (let layer = 0; layer < stage.layers; layer++) {
      maps.push({ channels: stage.channels, height, width });
    }
  });
  return pattern.layers.map((layer, at) => ({ ...layer, ...maps[at] }));
}

/** ReLUs of a layer: one map on its input, and of the mix what the reduction leaves. */
export function relusOf(layer, at, reduction) {
  const map = layer.channels * layer.height * layer.width;
  if (at === 0 || reduction === 'pruned') {
    return map;
  }
  return reduction === 'shuffled' ? 2 * map : (2 + layer.skips.length) * map;
}

/** Everything from the image to the classes. ReLUs are left out where they do not add up. */
export function nodesOf(architecture) {
  const layers = layersOf(architecture);
  const reduction = String(architecture.reduction).toLowerCase();
  const relus = layers.map((layer, at) => relusOf(layer, at, reduction));
  const known = relus.reduce((sum, part) => sum + part, 0) === architecture.relus;
  const { input, classes } = architecture;
  return [
    { kind: 'image', label: '', name: 'image', channels: input.channels, side: side(input), words: `${input.channels} channels` },
    { kind: 'plain', label: '3×3', name: 'stem', channels: layers[0].channels, side: side(layers[0]), words: 'convolution' },
    ...layers.map((layer, at) => ({
      kind: `kernel-${layer.kernel}`, label: `${layer.kernel}×${layer.kernel}`, name: `layer ${at}`,
      channels: layer.channels, side: side(layer), relus: known ? relus[at] : undefined,
      words: `${layer.kernel}×${layer.kernel} convolution, ${layer.skips.length} skips`,
    })),
    { kind: 'head', label: 'fc', name: 'head', channels: classes, side: '1×1', words: `${classes} classes` },
  ];
}

function side({ height, width }) {
  return `${height}×${width}`;
}
