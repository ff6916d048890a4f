"""Runs a small notebook in stock JJava and checks what it shows. Usage: stock.py, with the library in JJAVA_CLASSPATH."""
import nbformat
from nbclient import NotebookClient

CELLS = (
    "var movies = Dataset.sample();\nmovies",
    "var model = UserKnn.of(pearson()).withK(10).fit(movies.ratings());\nMovieList.of(model.recommend(1, 3), movies::movie)",
    "%data list",
    'Figure.histogram("Stars", "stars", 4, 3.5, 5)',
    'Live.of(Slider.of("stars", 1, 5, 4), Checkbox.of("twice", true))'
    '.show((n, twice) -> Figure.histogram("Stars " + n * (twice ? 2 : 1), "stars", 4, n))',
    "MatrixFactorization.ofRank(2).withEpochs(3).fit(movies.ratings(), Progress.live()).curve().epochs()",
)
notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in CELLS])
NotebookClient(notebook, kernel_name="java", timeout=120).execute()
first, second, third, picture, live, training = [cell.outputs for cell in notebook.cells]
assert "ratings by" in first[0].data["text/plain"], first
assert "<table" in second[0].data["text/html"], second
assert "ml-latest-small" in third[0].text, third
assert "<img" in picture[0].data["text/html"] and "alt=" in picture[0].data["text/html"], picture
assert "<b>twice</b> yes" in live[0].data["text/html"] and 'alt="Stars 8' in live[0].data["text/html"], live
assert "<img alt=" in training[0].data["text/html"] and training[1].data["text/plain"] == "3", training
