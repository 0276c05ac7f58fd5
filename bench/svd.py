"""
numpy.linalg.svd of label matrices. A line {"labels": [[k, majorities, majority count, minority count], …], "steps": n}
is answered with the seconds of n sweeps over them; with "values": true also with the singular values of the last sweep.
"""

import json
import sys
import time

import numpy as np


def matrix(k, s, majority, minority):
    labels = np.repeat(np.arange(k), [majority] * s + [minority] * (k - s))
    return (labels == np.arange(k)[:, None]) - 1 / k


asked, matrices = None, []
for line in sys.stdin:
    request = json.loads(line)
    if request["labels"] != asked:
        asked = request["labels"]
        matrices = [matrix(*labels) for labels in asked]
    begin = time.perf_counter()
    for _ in range(request["steps"]):
        found = [np.linalg.svd(Z, full_matrices=False) for Z in matrices]
    answer = {"seconds": time.perf_counter() - begin}
    if request.get("values"):
        answer["values"] = [values.tolist() for _, values, _ in found]
    print(json.dumps(answer), flush=True)
