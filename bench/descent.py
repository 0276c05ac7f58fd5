"""
Gradient descent of loss (9) as one writes it in NumPy: on all samples, or on whatever columns it is given. A line
{"name": text, "problem": p, "steps": n} is answered with the seconds of n steps and W after them, p being
{"size": [k, R, d]} for all samples from the start that all contestants know, or {"Z", "w", "W", "H", "eta"}, matrices by
rows; a line without "problem" goes on with the last one of that name, and is answered with the seconds.
"""

import json
import sys
import time

import numpy as np


def samples(k, R, d):
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


def given(Z, w, W, H, eta):
    return {"Z": np.array(Z), "w": np.array(w), "W": np.array(W), "H": np.array(H), "eta": eta}


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


problems = {}
for line in sys.stdin:
    request = json.loads(line)
    name, problem = request["name"], request.get("problem")
    if problem is not None:
        problems[name] = samples(*problem["size"]) if "size" in problem else given(**problem)
    answer = {"seconds": descend(problems[name], request["steps"])}
    if problem is not None:
        answer["W"] = problems[name]["W"].ravel().tolist()
    print(json.dumps(answer), flush=True)
