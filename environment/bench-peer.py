"""Runs a script with a clock that counts what processors work for it, not what passes: lab bench --clock PROCESSOR."""

import os
import runpy
import sys
import time

time.perf_counter = time.process_time
sys.argv = sys.argv[1:]
sys.path.insert(0, os.path.dirname(os.path.abspath(sys.argv[0])))
runpy.run_path(sys.argv[0], run_name="__main__")
