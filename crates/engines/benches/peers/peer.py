# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a peer talks with the bench: its name first, then a line in, a line of JSON out."""

import json
import sys
import time


def serve(name, works):
    """`works`: for each line that may be asked, a function that gives numbers by name."""
    print(name, flush=True)
    for line in sys.stdin:
        begun = time.process_time()
        answer = works[line.strip()]()
        cpu = time.process_time() - begun
        print(json.dumps({"cpu": cpu, "answer": answer}), flush=True)
