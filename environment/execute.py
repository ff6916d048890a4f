"""Executes a notebook through a Jupyter client, one line of JSON on standard output for each step.

Usage: execute.py NOTEBOOK EXECUTED --folder FOLDER [--kernel NAME] [--seconds LIMIT]

Lines: {"cell": 3, "of": 20} as a cell starts; {"failed": 3, "name": ..., "value": ..., "seconds": ...} where one fails or
takes longer than the limit (s); {"ended": "why"} where the kernel did not start or died. Exit status 0: every cell ran; 1: not.
"""

import argparse
import json
import re
import sys

import nbformat
from jupyter_client.kernelspec import NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError


def say(**step):
    print(json.dumps(step), flush=True)


def run(arguments):
    notebook = nbformat.read(arguments.notebook, as_version=4)
    client = NotebookClient(
        notebook,
        kernel_name=arguments.kernel,
        timeout=arguments.seconds,
        startup_timeout=60,
        record_timing=False,
        store_widget_state=False,
        resources={"metadata": {"path": arguments.folder}},
    )
    index = 0
    try:
        with client.setup_kernel():
            for index, cell in enumerate(notebook.cells):
                if cell.cell_type == "code":
                    say(cell=index, of=len(notebook.cells))
                    client.execute_cell(cell, index)
    except CellExecutionError as failure:
        say(failed=index, name=failure.ename, value=re.sub(r"\x1b\[[0-9;]*m", "", failure.evalue))
        return 1
    except CellTimeoutError:
        say(failed=index, name="Too slow", value=f"it ran longer than {arguments.seconds} s")
        return 1
    except DeadKernelError:
        say(ended="the kernel died", cell=index)
        return 1
    except (NoSuchKernel, RuntimeError) as failure:
        say(ended=str(failure))
        return 1
    finally:
        nbformat.write(notebook, arguments.executed)
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("notebook")
    parser.add_argument("executed")
    parser.add_argument("--folder", required=True, help="where the kernel runs")
    parser.add_argument("--kernel", default="matinee")
    parser.add_argument("--seconds", type=int, default=600, help="limit for one cell")
    return run(parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
