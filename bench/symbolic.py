"""
SymPy's eigenvalues of Z Z^T with R a symbol. A line {"k": k} is answered with the seconds they take, the cache cleared
before, and with each eigenvalue at R = 7 and its multiplicity.
"""

import json
import sys
import time

import sympy
from sympy.core.cache import clear_cache

R = sympy.Symbol("R", positive=True)
AT = 7


def gram(k):
    s = k // 2
    centring = sympy.eye(k) - sympy.ones(k, k) / k
    return (centring * sympy.diag(*([R] * s + [1] * (k - s))) * centring).applyfunc(sympy.expand)


gram(2).eigenvals()
for line in sys.stdin:
    matrix = gram(json.loads(line)["k"])
    clear_cache()
    begin = time.perf_counter()
    found = matrix.eigenvals()
    seconds = time.perf_counter() - begin
    values = [[float(sympy.N(value.subs(R, AT), 17)), count] for value, count in found.items()]
    print(json.dumps({"seconds": seconds, "eigenvalues": values}), flush=True)
