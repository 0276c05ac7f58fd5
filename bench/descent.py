"""
Gradient descent of loss (9) as one writes it in NumPy. A line {"size": [k, R, d], "steps": n} is answered with the
seconds of n steps; with "fresh": true also with W after n steps from the start that all contestants know.
"""

import json
import sys
import time

import numpy as np


def problem(k, R, d):
    s = k // 2
    counts = [R] * s + [1] * (k - s)
    labels = np.repeat(np.arange(k), counts)
    frequency = np.array(counts)[labels] / len(labels)
    return {
        "Z": (labels == np.arange(k)[:, None]) - 1 / k,
        "w": np.sqrt(2 / (k * frequency)),
        "W": start(k, d),
        "H": start(d, len(labels)),
        "eta": 0.02 / (1 + 2 * R),
    }


def start(rows, columns):
    return 1e-3 * np.sin(np.arange(1, rows * columns + 1)).reshape(rows, columns)


def descend(p, steps):
    Z, w, W, H, eta = p["Z"], p["w"], p["W"], p["H"], p["eta"]
    begin = time.perf_counter()
    for _ in range(steps):
        L = W @ H
        G = (L - Z) * w
        dW = G @ H.T
        dH = W.T @ G
        W -= eta * dW
        H -= eta * dH
    return time.perf_counter() - begin


state = {}
for line in sys.stdin:
    request = json.loads(line)
    size = tuple(request["size"])
    if size not in state or request.get("fresh"):
        state.clear()
        state[size] = problem(*size)
    answer = {"seconds": descend(state[size], request["steps"])}
    if request.get("fresh"):
        answer["W"] = state[size]["W"].ravel().tolist()
    print(json.dumps(answer), flush=True)
