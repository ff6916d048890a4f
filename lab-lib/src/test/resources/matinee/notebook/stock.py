"""Runs a small notebook in stock JJava and checks what it shows. Usage: stock.py, with the library in JJAVA_CLASSPATH."""
import os
import sys

import nbformat
from nbclient import NotebookClient

os.environ["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"]
CELLS = (
    "var movies = Dataset.sample();\nmovies",
    "var model = UserKnn.of(pearson()).withK(10).fit(movies.ratings());\nMovieList.of(model.recommend(1, 3), movies::movie)",
    "%data list",
    'Live.of(Slider.of("stars", 1, 5, 4), Checkbox.of("twice", true)).show((n, twice) -> n * (twice ? 2 : 1))',
    "MatrixFactorization.ofRank(2).withEpochs(3).fit(movies.ratings(), Progress.live()).curve().epochs()",
)
notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in CELLS])
NotebookClient(notebook, kernel_name="java", timeout=60).execute()
first, second, third, live, training = [cell.outputs for cell in notebook.cells]
assert "ratings by" in first[0].data["text/plain"], first
assert "<table" in second[0].data["text/html"], second
assert "ml-latest-small" in third[0].text, third
assert "stars" in live[0].data["text/html"] and "8" in live[0].data["text/plain"], live
assert "<img alt=" in training[0].data["text/html"] and training[1].data["text/plain"] == "3", training
