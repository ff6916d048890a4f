"""Neighbors and clusters by scikit-learn: what scikit_learn.txt beside this holds. 40 rows to learn from, 12 to ask, 3 features.
Lines: train (label, numbers), ask (label, numbers), knn (distance, vote, k: for each asked row its class, then the probabilities of all
classes in alphabetical order), start (numbers of a first center), labels, inertia and silhouette of the clusters from there."""
import warnings
from random import Random
import numpy, sklearn
from sklearn.cluster import KMeans
from sklearn.metrics import f1_score, recall_score, silhouette_score
from sklearn.neighbors import KNeighborsClassifier
warnings.filterwarnings("ignore")
random = Random(7)
centers = {"comedy": (0, 0, 1), "drama": (3, 1, 0), "western": (1, 4, 2)}
label = [random.choice(("comedy", "comedy", "drama", "western")) for _ in range(52)]
point = [[round(random.gauss(c, 1.3), 3) for c in centers[one]] for one in label]
x, y, ask = numpy.array(point[:40]), numpy.array(label[:40]), numpy.array(point[40:])
text = lambda numbers: ",".join(repr(float(n)) for n in numbers)
print("# scikit-learn", sklearn.__version__)
for one, row in zip(y, x): print("train", one, text(row))
for one, row in zip(label[40:], ask): print("ask", one, text(row))
for metric in ("euclidean", "manhattan", "chebyshev", "cosine"):
    for weights in ("uniform", "distance"):
        for k in (1, 4, 9):
            model = KNeighborsClassifier(k, metric=metric, weights=weights, algorithm="brute").fit(x, y)
            print("knn", metric, weights, k, ",".join(model.predict(ask)), text(model.predict_proba(ask).ravel()))
said = KNeighborsClassifier(4).fit(x, y).predict(ask)
print("score", repr(float(f1_score(label[40:], said, average="macro"))), text(recall_score(label[40:], said, average=None)))
start = x[[0, 1, 2, 3]]
for row in start: print("start", text(row))
means = KMeans(4, init=start, n_init=1, tol=0).fit(x)
print("labels", ",".join(map(str, means.labels_)))
print("inertia", repr(float(means.inertia_)))
print("silhouette", repr(float(silhouette_score(x, means.labels_))))
