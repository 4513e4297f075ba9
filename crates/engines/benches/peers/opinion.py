# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2
"""The opinion bench in red-dwarf: a published conversation from votes to statistics."""

import csv
import os
import pathlib
import warnings

for name in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"]:
    os.environ[name] = "1"
warnings.filterwarnings("ignore")

from peer import serve  # noqa: E402
from reddwarf.implementations import polis  # noqa: E402

DATA = pathlib.Path(__file__).resolve().parents[5] / "shared/data/engines/opinion/openData"


def conversation(name):
    """Votes as red-dwarf wants them, and what was rejected."""
    rows = list(csv.reader(open(DATA / name / "participants-votes.csv")))
    numbers = [at for at, column in enumerate(rows[0]) if column.isdigit()]
    votes = [
        {"participant_id": int(row[0]), "statement_id": int(rows[0][at]), "vote": int(row[at])}
        for row in rows[1:]
        for at in numbers
        if row[at]
    ]
    comments = csv.DictReader(open(DATA / name / "comments.csv"))
    return votes, [int(row["comment-id"]) for row in comments if row["moderated"] == "-1"]


READ = {}


def work(name):
    """One conversation; reading it the first time does not count."""
    READ[name] = conversation(name)

    def run():
        votes, rejected = READ[name]
        found = polis.run_pipeline(
            votes=votes, mod_out_statement_ids=rejected, random_state=0
        )
        return {"people": len(found.participants_df)}

    return run


serve("red-dwarf 0.4.0", {"vtaiwan.uberx": work("vtaiwan.uberx")})
