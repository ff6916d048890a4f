"""Trains a rating network with PyTorch for an epoch and prints how long it took, as one line of JSON: lab bench network-1024."""

import json
import os
import sys
import time

import pandas
import torch

torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "2")))
torch.manual_seed(0)
path, batch, width, hidden = sys.argv[1], int(sys.argv[2]), 32, (64, 32)
ratings = pandas.read_csv(path)
ratings = ratings[ratings.index % 5 != 0]
users, movies = (torch.tensor(pandas.factorize(ratings.iloc[:, column])[0]) for column in (0, 1))
stars = torch.tensor(ratings.iloc[:, 2].to_numpy(), dtype=torch.float32)


class Network(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.user = torch.nn.Embedding(int(users.max()) + 1, width)
        self.movie = torch.nn.Embedding(int(movies.max()) + 1, width)
        sizes = (2 * width, *hidden)
        layers = [layer for a, b in zip(sizes, sizes[1:]) for layer in (torch.nn.Linear(a, b), torch.nn.ReLU())]
        self.layers = torch.nn.Sequential(*layers, torch.nn.Linear(hidden[-1], 1))

    def forward(self, user, movie):
        return self.layers(torch.cat([self.user(user), self.movie(movie)], 1)).squeeze(1)


network = Network()
adam = torch.optim.Adam(network.parameters(), lr=0.001)


def epoch():
    for part in torch.randperm(len(stars)).split(batch):
        adam.zero_grad(set_to_none=True)
        torch.nn.functional.mse_loss(network(users[part], movies[part]), stars[part]).backward()
        adam.step()


epoch()
start = time.perf_counter()
epoch()
seconds = time.perf_counter() - start
print(json.dumps({
    "bench": "torch", "case": f"network-{batch}", "samples": len(stars), "fit_s": round(seconds, 3),
    "samples_per_s": round(len(stars) / seconds), "load1": round(os.getloadavg()[0], 2), "version": torch.__version__,
}))
