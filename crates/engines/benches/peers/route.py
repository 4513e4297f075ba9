# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2
"""The work of the route bench in numpy: a network of 122 steps, and 27 councils."""

import numpy as np
from peer import serve

RUNS, CHUNK = 200_000, 20_000


def network():
    """The same steps as benches/engines/route.rs makes: who waits for whom, base, delays."""
    steps = []
    for n in range(122):
        after = [n - 1 - (n * k) % min(n, 17) for k in (1, 3) if n > 0] if n else []
        after = sorted(set(after))
        delays = [(2.0 + n % 5, 0.2 + (n % 3) / 2.0)] * (n % 3 if n % 2 else 0)
        steps.append((after, 1.0 + n % 10, delays))
    return steps


NETWORK = network()


def run_network():
    random = np.random.default_rng(1)
    finish = []
    for _ in range(RUNS // CHUNK):
        ends = np.zeros((len(NETWORK), CHUNK))
        for n, (after, base, delays) in enumerate(NETWORK):
            start = ends[after].max(axis=0) if after else np.zeros(CHUNK)
            duration = np.full(CHUNK, base)
            for mean, sd in delays:
                duration += np.maximum(random.normal(mean, sd, CHUNK), 0.0)
            ends[n] = start + duration
        finish.append(ends.max(axis=0))
    finish = np.concatenate(finish)
    return {"mean": finish.mean(), "sd": finish.std(ddof=1), "p80": np.percentile(finish, 80)}


def run_councils():
    random = np.random.default_rng(2)
    finish = []
    for _ in range(RUNS // CHUNK):
        ends = []
        for n in range(27):
            ready = 5.0 + random.triangular(20.0, 35.0 + n, 90.0, CHUNK)
            days = np.arange(10 + n, 365, 28, dtype=float)
            place = np.searchsorted(days, np.ceil(ready - 1e-9))
            ends.append(np.append(days, np.inf)[place])
        finish.append(np.sort(np.array(ends), axis=0)[19])
    finish = np.concatenate(finish)
    return {"mean": finish.mean(), "sd": finish.std(ddof=1), "p80": np.percentile(finish, 80)}


serve(f"numpy {np.__version__}", {"network": run_network, "councils": run_councils})
