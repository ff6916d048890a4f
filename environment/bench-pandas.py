"""Reads a CSV of ratings with pandas and prints how long it took and how much memory, as one line of JSON: lab bench load-25m."""

import json
import os
import sys
import time

import pandas


def peak_megabytes():
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmHWM:"):
                return round(int(line.split()[1]) / 1024, 1)
    return None


start = time.perf_counter()
ratings = pandas.read_csv(sys.argv[1])
seconds = time.perf_counter() - start
print(json.dumps({
    "bench": "pandas", "case": "read_csv", "rows": len(ratings), "load_s": round(seconds, 3), "peak_rss_mb": peak_megabytes(),
    "load1": round(os.getloadavg()[0], 2), "version": pandas.__version__,
}))
