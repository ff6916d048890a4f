"""Trains a network with PyTorch for an epoch and prints how long it took, as one line of JSON: lab bench network-1024 posters."""

import json
import os
import sys
import time

import pandas
import torch
from torch import nn

torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "2")))
torch.manual_seed(0)


class RatingNetwork(nn.Module):
    def __init__(self, users, movies, width=32, hidden=(64, 32)):
        super().__init__()
        self.user = nn.Embedding(users, width)
        self.movie = nn.Embedding(movies, width)
        sizes = (2 * width, *hidden)
        layers = [layer for a, b in zip(sizes, sizes[1:]) for layer in (nn.Linear(a, b), nn.ReLU())]
        self.layers = nn.Sequential(*layers, nn.Linear(hidden[-1], 1))

    def forward(self, user, movie):
        return self.layers(torch.cat([self.user(user), self.movie(movie)], 1)).squeeze(1)


def ratings(path):
    table = pandas.read_csv(path)
    table = table[table.index % 5 != 0]
    users, movies = (torch.tensor(pandas.factorize(table.iloc[:, column])[0]) for column in (0, 1))
    stars = torch.tensor(table.iloc[:, 2].to_numpy(), dtype=torch.float32)
    return RatingNetwork(int(users.max()) + 1, int(movies.max()) + 1), (users, movies), stars


def posters(count=640, side=64, genres=18, channels=(3, 16, 32, 64)):
    layers = []
    for n, (a, b) in enumerate(zip(channels, channels[1:])):
        halve = [nn.MaxPool2d(2)] if n + 2 < len(channels) else []
        layers += [nn.Conv2d(a, b, 3, padding=1), *halve, nn.BatchNorm2d(b), nn.ReLU()]
    network = nn.Sequential(*layers, nn.AdaptiveMaxPool2d(1), nn.Flatten(), nn.Linear(channels[-1], genres))
    return network, (torch.rand(count, 3, side, side),), (torch.rand(count, genres) < 0.15).float()


what = sys.argv[2]
is_posters = what == "posters"
network, inputs, truth = posters() if is_posters else ratings(sys.argv[1])
batch = 32 if is_posters else int(what)
error = nn.functional.binary_cross_entropy_with_logits if is_posters else nn.functional.mse_loss
adam = torch.optim.Adam(network.parameters(), lr=0.001)


def epoch():
    for part in torch.randperm(len(truth)).split(batch):
        adam.zero_grad(set_to_none=True)
        error(network(*(each[part] for each in inputs)), truth[part]).backward()
        adam.step()


epoch()
start = time.perf_counter()
epoch()
seconds = time.perf_counter() - start
print(json.dumps({
    "bench": "torch", "case": what if is_posters else f"network-{what}", "samples": len(truth), "fit_s": round(seconds, 3),
    "samples_per_s": round(len(truth) / seconds), "load1": round(os.getloadavg()[0], 2), "version": torch.__version__,
}))
