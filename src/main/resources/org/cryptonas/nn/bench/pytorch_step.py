"""Times a training step of a network in PyTorch, in turns with CryptoNAS's own.

Arguments: the network's steps as JSON, images a step, threads. Speaks as CryptoNAS's
own measuring process does: one request a line, one line "answer {...}" for each.
"""
import json
import sys
import time

import torch
from torch import nn
from torch.nn import functional


class FactorisedReduction(nn.Module):
    """Two 1x1 convolutions of stride 2, the second on the input shifted by one pixel."""

    def __init__(self, inputs, even, odd):
        super().__init__()
        self.even = nn.Conv2d(inputs, even, 1, stride=2, bias=False)
        self.odd = nn.Conv2d(inputs, odd, 1, stride=2, bias=False) if odd else None

    def forward(self, value):
        if self.odd is None:
            return self.even(value)
        rows, columns = value.shape[2] % 2, value.shape[3] % 2
        shifted = functional.pad(value[:, :, 1:, 1:], (0, columns, 0, rows))
        return torch.cat([self.even(value), self.odd(shifted)], 1)


class Concat(nn.Module):
    def forward(self, *values):
        return torch.cat(values, 1)


def module(step):
    kind = step["kind"]
    if kind == "Convolution":
        side = step["kernel"]
        return nn.Conv2d(step["in"], step["out"], side, padding=side // 2, bias=False)
    if kind == "BatchNorm":
        return nn.BatchNorm2d(step["out"])
    if kind == "Relu":
        return nn.ReLU()
    if kind == "Concat":
        return Concat()
    if kind == "FactorisedReduction":
        return FactorisedReduction(step["in"], step["even"], step["odd"])
    if kind == "GlobalAveragePool":
        return nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten())
    if kind == "FullyConnected":
        return nn.Linear(step["in"], step["out"])
    return nn.Identity()


class Network(nn.Module):
    def __init__(self, steps):
        super().__init__()
        self.steps = steps
        self.modules_ = nn.ModuleList(module(step) for step in steps)

    def forward(self, images):
        values = []
        for step, operation in zip(self.steps, self.modules_):
            inputs = [values[at] for at in step["inputs"]] or [images]
            values.append(operation(*inputs))
        return values[-1]


def main():
    description, batch, threads = json.loads(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    network = Network(description["steps"])
    optimizer = torch.optim.SGD(
        network.parameters(), lr=0.01, momentum=0.9, weight_decay=1e-4, nesterov=True)
    images = torch.randn(batch, *description["input"])
    labels = torch.arange(batch) % description["classes"]

    def step():
        optimizer.zero_grad(set_to_none=True)
        loss = functional.cross_entropy(network(images), labels)
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimizer.step()
        return loss.item()

    for line in sys.stdin:
        words = line.split()
        if words[0] == "steps":
            start = time.perf_counter()
            for _ in range(int(words[1])):
                step()
            answer = {"seconds": time.perf_counter() - start}
        else:
            parameters = sum(p.numel() for p in network.parameters())
            answer = {"version": torch.__version__, "parameters": parameters}
        print("answer " + json.dumps(answer), flush=True)


main()
