# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2
"""The packages bench in OR-tools' CP-SAT (one value, clashes) and NegMAS (Pareto fronts)."""

import json

from negmas import LinearAdditiveUtilityFunction, make_issue
from negmas.preferences.ops import pareto_frontier
from ortools.sat.python import cp_model
from peer import serve

STEP = (6_364_136_223_846_793_005, 1_442_695_040_888_963_407)


def question(parties, issues, options):
    """Utilities and limits, as benches/engines/packages.rs makes them."""
    state, made = 1, []
    for _ in range(parties):
        own = []
        for _ in range(issues):
            values = []
            for _ in range(options):
                state = (state * STEP[0] + STEP[1]) % (1 << 64)
                values.append((state >> 33) % 1001)
            own.append(values)
        made.append(own)
    limits = [sum(max(values) for values in own) * 66 // 100 for own in made]
    return {"utilities": made, "limits": limits, "not_both": [], "interactions": []}


def model_of(asked):
    """A choice per issue, and what each party's total is."""
    model = cp_model.CpModel()
    first = asked["utilities"][0]
    at = [[model.new_bool_var("") for _ in values] for values in first]
    for own in at:
        model.add_exactly_one(own)
    for one, other in asked["not_both"]:
        model.add_bool_or(~at[one[0]][one[1]], ~at[other[0]][other[1]])
    totals = [
        sum(at[i][o] * value for i, values in enumerate(own) for o, value in enumerate(values))
        for own in asked["utilities"]
    ]
    for pair in asked["interactions"]:
        i, j = pair["issues"]
        for a, row in enumerate(pair["values"]):
            for b, value in enumerate(row):
                both = model.new_bool_var("")
                model.add_bool_and(at[i][a], at[j][b]).only_enforce_if(both)
                model.add_bool_or(both, ~at[i][a], ~at[j][b])
                totals[pair["party"]] += both * value
    return model, at, totals


def solve(model, seconds):
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = seconds
    return solver, solver.solve(model)


def max_min(parties, issues, options, seconds):
    asked = question(parties, issues, options)
    model, _, totals = model_of(asked)
    least = model.new_int_var(0, 1000 * issues, "")
    for total in totals:
        model.add(total >= least)
    model.maximize(least)
    solver, status = solve(model, seconds)
    proven = int(status == cp_model.OPTIMAL)
    value, bound = solver.objective_value, solver.best_objective_bound
    return {"value": value, "bound": bound, "proven": proven}


def accepting(parties, issues, options, seconds):
    asked = question(parties, issues, options)
    model, _, totals = model_of(asked)
    says = [model.new_bool_var("") for _ in totals]
    for yes, total, limit in zip(says, totals, asked["limits"]):
        model.add(total >= limit).only_enforce_if(yes)
    model.maximize(sum(says))
    solver, status = solve(model, seconds)
    proven = int(status == cp_model.OPTIMAL)
    value, bound = solver.objective_value, solver.best_objective_bound
    return {"value": value, "bound": bound, "proven": proven}


def pareto(parties, issues, options):
    """From utility functions to the front, as NegMAS does it."""
    asked = question(parties, issues, options)
    space = [make_issue(list(range(options)), f"i{k}") for k in range(issues)]
    functions = [
        LinearAdditiveUtilityFunction(
            values=[dict(enumerate(map(float, values))) for values in own],
            weights=[1.0] * issues,
            issues=space,
        )
        for own in asked["utilities"]
    ]
    points, _ = pareto_frontier(functions, issues=space, sort_by_welfare=False)
    return {"size": len(set(points))}


def can(asked, parties):
    """Whether one package is accepted by all of these; nothing when that was not decided."""
    model, at, totals = model_of(asked)
    for party in parties:
        if asked["limits"][party] is not None:
            model.add(totals[party] >= asked["limits"][party])
        for forbidden in asked.get("forbidden", []):
            if forbidden[0] == party:
                model.add(at[forbidden[1]][forbidden[2]] == 0)
    _, status = solve(model, 60)
    return {cp_model.OPTIMAL: True, cp_model.FEASIBLE: True, cp_model.INFEASIBLE: False}.get(status)


def clashes(asked):
    """Every clash cannot, and can with any one less; every largest set the other way round."""
    checked = wrong = 0

    def is_so(parties, wanted):
        nonlocal checked, wrong
        checked += 1
        wrong += can(asked, parties) is not wanted

    for clash in asked["clashes"]:
        is_so(clash, False)
        for party in clash:
            is_so([other for other in clash if other != party], True)
    for largest in asked["maximal"]:
        is_so(largest, True)
        for party in range(len(asked["utilities"])):
            if party not in largest:
                is_so(largest + [party], False)
    return {"checked": checked, "wrong": wrong}


class Works:
    """A line is the name of the work and its numbers, or a question whose clashes are checked."""

    def __getitem__(self, line):
        name, rest = line.split(" ", 1)
        if name == "clashes":
            return lambda: clashes(json.loads(rest))
        numbers = [int(word) for word in rest.split()]
        work = {"max_min": max_min, "accepting": accepting, "pareto": pareto}[name]
        return lambda: work(*numbers)


serve("CP-SAT 9.15, NegMAS 0.16", Works())
