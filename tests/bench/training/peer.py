#!/usr/bin/python3
"""The reference network in PyTorch: the same layers, batches and measurements as TrainingBench.cpp."""
import sys
import time

import torch
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(1)


class Reference(nn.Module):
    def __init__(self):
        super().__init__()
        layers = []
        previous = 1
        for block, channels in enumerate((8, 16, 32, 80)):
            layers += [nn.Conv2d(previous, channels, 3, padding=1, bias=False), nn.BatchNorm2d(channels),
                       nn.ReLU(inplace=True), nn.MaxPool2d((2 if block < 3 else 1, 2))]
            previous = channels
        self.blocks = nn.Sequential(*layers)
        self.drop = nn.Dropout(0.2)
        self.hidden = nn.Linear(2 * 80 * 4, 80)
        self.output = nn.Linear(80, 2)

    def forward(self, x):
        x = self.blocks(x).permute(0, 2, 1, 3).flatten(2)
        x = self.drop(torch.cat((x.mean(1), x.max(1)[0]), 1))
        return self.output(self.drop(torch.relu(self.hidden(x))))


def mask(plane):
    frames, bands = plane.shape
    width = int(torch.randint(9, ()))
    plane.narrow(1, int(torch.randint(bands - width + 1, ())), width).zero_()
    length = int(torch.randint(9, ()))
    plane.narrow(0, int(torch.randint(frames - length + 1, ())), length).zero_()


def frames_of(seconds):
    return (seconds * 16000 - 512) // 320 + 1


def train():
    network = Reference()
    optimiser = torch.optim.AdamW(network.parameters(), lr=1e-3, weight_decay=1e-3)
    planes = torch.randn(352, 1, frames_of(4), 64)
    targets = torch.arange(32) % 2
    loss_of = nn.CrossEntropyLoss(label_smoothing=0.05)
    for epoch in range(4):
        before = time.process_time()
        for first in range(0, 352, 32):
            batch = planes[first:first + 32].clone()
            for clip in batch:
                mask(clip[0])
            optimiser.zero_grad(set_to_none=True)
            loss = loss_of(network(batch), targets)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 5)
            optimiser.step()
            loss.item()
        if epoch > 0:
            print(f"train {time.process_time() - before:.4f}")


def infer():
    network = Reference().eval()
    with torch.no_grad():
        for batch in (1, 64):
            x = torch.randn(batch, 1, frames_of(7), 64)
            rounds = 200 if batch == 1 else 6
            for _ in range(3):
                network(x)
            before = time.process_time()
            for _ in range(rounds):
                network(x)
            print(f"infer{batch} {(time.process_time() - before) / (rounds * batch):.6f}")


{"train": train, "infer": infer}[sys.argv[1]]()
