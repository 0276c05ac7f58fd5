"""Gradient descent of loss (9) as one writes it in NumPy. Reads `k R d steps` a line, answers with seconds."""

import sys
import time

import numpy as np

state = {}


def problem(k, R, d):
    s = k // 2
    counts = [R] * s + [1] * (k - s)
    labels = np.repeat(np.arange(k), counts)
    Z = (labels == np.arange(k)[:, None]) - 1 / k
    frequency = np.array(counts)[labels] / len(labels)
    rng = np.random.default_rng(1)
    return {
        "Z": Z,
        "w": np.sqrt(2 / (k * frequency)),
        "W": 1e-3 * rng.normal(size=(k, d)),
        "H": 1e-3 * rng.normal(size=(d, len(labels))),
        "eta": 0.02 / (1 + 2 * R),
    }


print("ready", np.__version__, flush=True)
for line in sys.stdin:
    k, R, d, steps = map(int, line.split())
    if (k, R, d) not in state:
        state.clear()
        state[k, R, d] = problem(k, R, d)
    p = state[k, R, d]
    Z, w, W, H, eta = p["Z"], p["w"], p["W"], p["H"], p["eta"]
    begin = time.perf_counter()
    for _ in range(steps):
        L = W @ H
        G = (L - Z) * w
        dW = G @ H.T
        dH = W.T @ G
        W -= eta * dW
        H -= eta * dH
    print(time.perf_counter() - begin, flush=True)
