# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2
"""The matching bench in algmatch (stable) and OR-tools (score, groups)."""

import csv
import pathlib

import numpy as np
from algmatch import HospitalResidentsProblem
from ortools.graph.python import min_cost_flow
from ortools.sat.python import cp_model
from peer import serve

DATA = pathlib.Path(__file__).resolve().parents[5] / "shared/data/engines/matching/wpi"


def sheet(name):
    rows = list(csv.reader(open(DATA / "IQP2017-2018" / f"{name}.csv")))[1:]
    return np.array([[float(field) for field in row] for row in rows])


def wpi():
    """Lists of both sides, room, and scores by pair, as benches/engines/matching.rs makes them."""
    own, theirs = sheet("student_preference")[:, 1:], sheet("project_preference")[:, 1:]
    room = sheet("project_capacity")[:, 1].astype(int)
    people, places = own.shape
    lists = [
        sorted(np.nonzero(own[i] > 0)[0], key=lambda j: (-own[i, j], j)) for i in range(people)
    ]
    offers = [
        sorted(np.nonzero(own[:, j] > 0)[0], key=lambda i: (-theirs[i, j], i))
        for j in range(places)
    ]
    one, other = np.nonzero(own > 0)
    score = np.floor((own + theirs / 2)[one, other] * 1e9 + 0.5).astype(np.int64)
    return lists, offers, room, one, other, score


def drawn():
    """10,000 people, 500 places of 20, ten choices each, by rule."""
    lists, one, other, score = [], [], [], []
    ranks = [[] for _ in range(500)]
    for i in range(10_000):
        step = 2 * (i * 7 % 250) + 1
        step += 2 if step % 5 == 0 else 0
        own = [(i * 17 + k * step) % 500 for k in range(10)]
        lists.append(own)
        for k, j in enumerate(own):
            one.append(i)
            other.append(j)
            score.append((i * 7919 + k * 104729 + i * k * 31) % 999983)
            ranks[j].append(((i * 48271 + j * 16807) % 999979, i))
    offers = [[i for _, i in sorted(rank)] for rank in ranks]
    room = np.full(500, 20)
    return lists, offers, room, np.array(one), np.array(other), np.array(score)


MARKETS = {"wpi": wpi() if DATA.is_dir() else None, "drawn": drawn()}


def stable(market):
    lists, offers, room, *_ = MARKETS[market]
    residents = {i + 1: [int(j) + 1 for j in own] for i, own in enumerate(lists)}
    hospitals = {
        j + 1: {"capacity": int(room[j]), "preferences": [int(i) + 1 for i in own]}
        for j, own in enumerate(offers)
    }
    problem = HospitalResidentsProblem(
        dictionary={"residents": residents, "hospitals": hospitals},
        optimised_side="residents",
    )
    matching = problem.get_stable_matching()
    pairs = matching["resident_sided"] if matching else {}
    return {"matched": sum(1 for place in pairs.values() if place)}


def score(market):
    lists, _, room, one, other, score = MARKETS[market]
    people, places = len(lists), len(room)
    flow = min_cost_flow.SimpleMinCostFlow()
    source, sink = people + places, people + places + 1
    add = flow.add_arcs_with_capacity_and_unit_cost
    add(np.full(people, source), np.arange(people), np.ones(people, int), np.zeros(people, int))
    add(one, people + other, np.ones(len(one), int), -score)
    add(people + np.arange(places), np.full(places, sink), room, np.zeros(places, int))
    add(np.array([source]), np.array([sink]), np.array([people]), np.array([0]))
    flow.set_node_supply(source, people)
    flow.set_node_supply(sink, -people)
    flow.solve()
    return {"total": -flow.optimal_cost()}


def groups(people):
    """Groups of six, gender and study spread, to the proven optimum. Who is alike in both counts as
    one kind, of which whole numbers go to each group; and the cost has the line between the two
    whole numbers around its least, without which the proof takes minutes instead of parts of a
    second."""
    model, count = cp_model.CpModel(), people // 6
    kinds = {}
    for i in range(people):
        kind = (int(i * 7 % 10 < 4), (i * i * 3 + i * 5) % 8)
        kinds[kind] = kinds.get(kind, 0) + 1
    at = {
        kind: [model.new_int_var(0, min(6, there), "") for _ in range(count)]
        for kind, there in kinds.items()
    }
    for kind, there in kinds.items():
        model.add(sum(at[kind]) == there)
    for group in range(count):
        model.add(sum(own[group] for own in at.values()) == 6)
    off = []
    for trait in range(2):
        for value in {kind[trait] for kind in kinds}:
            alike = [kind for kind in kinds if kind[trait] == value]
            there = sum(kinds[kind] for kind in alike)
            least = there * 6 // people
            below, above = there * 6 - people * least, people * (least + 1) - there * 6
            for group in range(count):
                more = model.new_int_var(0, people * 6, "")
                here = sum(at[kind][group] for kind in alike)
                model.add(more >= people * here - there * 6)
                model.add(more >= there * 6 - people * here)
                model.add(more >= below + (above - below) * (here - least))
                off.append(more)
    model.minimize(sum(off))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = 60
    status = solver.solve(model)
    return {"cost": solver.objective_value, "proven": int(status == cp_model.OPTIMAL)}


works = {}
for name, market in MARKETS.items():
    if market:
        works[f"stable {name}"] = lambda name=name: stable(name)
        works[f"score {name}"] = lambda name=name: score(name)
for people in [24, 60, 120]:
    works[f"groups {people}"] = lambda people=people: groups(people)
serve("algmatch 1.5.2, OR-tools 9.15", works)
