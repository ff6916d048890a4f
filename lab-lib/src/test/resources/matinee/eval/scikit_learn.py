"""Ranking metrics by scikit-learn: what scikit_learn.txt beside this holds. A line: relevant (item 0, 1, ...; 1 yes),
ranking (items, best first), nDCG@3, nDCG@10, average precision of the whole ranking."""
import sklearn
from random import Random
from sklearn.metrics import average_precision_score, ndcg_score
print("# scikit-learn", sklearn.__version__)
for seed in range(6):
    random = Random(seed)
    relevant = [int(random.random() < .3) for _ in range(20)]
    relevant[seed] = 1
    ranking = random.sample(range(20), 20)          # ranking[k]: item at rank k + 1
    score = [0] * 20
    for rank, item in enumerate(ranking): score[item] = 20 - rank
    print("".join(map(str, relevant)), ",".join(map(str, ranking)),
          *(repr(float(ndcg_score([relevant], [score], k=n))) for n in (3, 10)), repr(float(average_precision_score(relevant, score))))
