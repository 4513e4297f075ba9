# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2
"""The work of the risk bench in numpy: 500 risks, a tenth of the runs, in chunks that fit."""

import numpy as np
from peer import serve

RISKS, RUNS, CHUNK = 500, 100_000, 20_000


def question():
    """The same risks as benches/engines/risk.rs makes."""
    risks = []
    for n in range(RISKS):
        low = 1.0 + n % 7
        mode = low + 2.0 + n % 5
        high = mode + 4.0 + n % 11
        risks.append((n % 3, low, mode, high, 0.05 + 0.45 * ((n * 37) % 100) / 99.0))
    return risks


QUESTION = question()
DISTANCE = np.abs(np.subtract.outer(np.arange(RISKS), np.arange(RISKS)))
LOWER = np.linalg.cholesky(0.6 ** (DISTANCE / 10.0))


def shares(z):
    """The normal share below z."""
    from scipy.special import ndtr

    return ndtr(z)


def impacts(random, risk, z):
    """Amounts of one risk; `z` are its latents, or nothing when it stands by itself."""
    kind, low, mode, high, _ = risk
    if kind == 0:
        if z is None:
            return random.triangular(low, mode, high, CHUNK)
        u = shares(z)
        split = (mode - low) / (high - low)
        rising = low + np.sqrt(u * (high - low) * (mode - low))
        falling = high - np.sqrt((1 - u) * (high - low) * (high - mode))
        return np.where(u < split, rising, falling)
    if kind == 1:
        a, b = 1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low)
        if z is None:
            return low + (high - low) * random.beta(a, b, CHUNK)
        # A table of quantiles, as one does with a copula: the exact quantile is 30 times slower.
        return low + (high - low) * np.interp(shares(z), *table(a, b))
    variance = np.log(1 + 0.25)
    mu, sigma = np.log(mode) - variance / 2, np.sqrt(variance)
    if z is None:
        return random.lognormal(mu, sigma, CHUNK)
    return np.exp(mu + sigma * z)


TABLES = {}


def table(a, b):
    """Shares and quantiles of a Beta distribution."""
    if (a, b) not in TABLES:
        from scipy.special import betaincinv

        u = np.linspace(0.0, 1.0, 1025)
        TABLES[a, b] = (u, betaincinv(a, b, u))
    return TABLES[a, b]


def simulate(mode):
    """Totals with their mean, deviation and P80, and every risk's share in the variance."""
    random = np.random.default_rng(1)
    totals, alone, together = [], np.zeros(RISKS), np.zeros(RISKS)
    for _ in range(RUNS // CHUNK):
        amounts = np.empty((RISKS, CHUNK))
        latents = None
        if mode == "one factor":
            latents = np.sqrt(0.3) * random.standard_normal(CHUNK)
        elif mode == "full matrix":
            latents = LOWER @ random.standard_normal((RISKS, CHUNK))
        for n, risk in enumerate(QUESTION):
            z = None
            if mode == "one factor":
                z = latents + np.sqrt(0.7) * random.standard_normal(CHUNK)
            elif mode == "full matrix":
                z = latents[n]
            occurs = random.random(CHUNK) < risk[4]
            amounts[n] = np.where(occurs, impacts(random, risk, z), 0.0)
        total = amounts.sum(axis=0)
        alone += amounts.sum(axis=1)
        together += amounts @ total
        totals.append(total)
    totals = np.concatenate(totals)
    share = (together / RUNS - alone / RUNS * totals.mean()) / totals.var()
    return {
        "mean": totals.mean(),
        "sd": totals.std(ddof=1),
        "p80": np.percentile(totals, 80),
        "largest_share": share.max(),
    }


for shapes in QUESTION:
    if shapes[0] == 1:
        low, mode, high = shapes[1:4]
        table(1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low))
modes = ("independent", "one factor", "full matrix")
serve(f"numpy {np.__version__}", {mode: (lambda mode=mode: simulate(mode)) for mode in modes})
