"""What there is to compare with, as one line of JSON; null is missing."""

import importlib
import json
import os
import platform
import re


def version(name):
    try:
        return importlib.import_module(name).__version__
    except ImportError:
        return None


def blas():
    """The library that a product of matrices has loaded, by its file name."""
    try:
        import numpy as np

        np.ones((2, 2)) @ np.ones((2, 2))
        with open("/proc/self/maps") as maps:
            names = {os.path.basename(line.split()[-1]) for line in maps if ".so" in line}
    except (ImportError, OSError):
        return None
    for known in (r"^lib.*openblas|^libmkl_rt|^libblis", r"^libblas"):
        found = sorted(name for name in names if re.search(known, name))
        if found:
            return found[0]
    return None


print(
    json.dumps(
        {
            "python": platform.python_version(),
            "numpy": version("numpy"),
            "blas": blas(),
            "sympy": version("sympy"),
        }
    )
)
