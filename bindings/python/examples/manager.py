# %% [markdown]
# # Which caseload cap keeps six weeks without burning people out?
# A service manager's question, with own numbers. From the project's folder:
# `python3 bindings/python/examples/manager.py [BUDGET]`

# %%
import pathlib
import sys

import stepwell

SCENARIOS = pathlib.Path(__file__).resolve().parents[3] / "scenarios"
BUDGET = int(sys.argv[1]) if len(sys.argv) > 1 else 60  # replications; some thousands for a decision

# %% Our service: the typical one, with what is different here
ours = {
    "extends": "typical_service.yaml",
    "scenario": {"name": "our service"},
    "demand": {"referrals_per_year": 10400},
    "run": {"warm_up_months": 12, "measured_months": 12},
}
service = stepwell.Scenario.from_dict(ours, folder=SCENARIOS)
print(service)

# %% How it is now, month by month
now = stepwell.run(service, replications=4, monthly=True)
assert now.monthly is not None
six_weeks = now.monthly[now.monthly["measure_id"] == "M053"]
print(six_weeks.groupby("month", observed=True)["value"].mean().tail(12).round(1).to_string())

# %% Who is under strain: the weeks of every practitioner, by role
weeks = stepwell.run(service, replications=2, practitioner_weeks=True).practitioner_weeks
assert weeks is not None
print(weeks.groupby("role", observed=True)[["contact_hours", "overtime_hours", "exhaustion"]].mean().round(2))

# %% Which cap: least burnout that still treats 75 % within six weeks
found = stepwell.tune(
    {
        "title": "Caseload cap",
        "scenario": "typical_service.yaml",
        "set": {"demand.referrals_per_year": 10400, "run.warm_up_months": 12, "run.measured_months": 12},
        "levers": {"staff.pwp.caseload_cap": [28, 34, 40]},
        "minimise": "pwp.burnout_pct",
        "indifferent_below": 1,
        "constraints": ["within_6_weeks_pct >= 75 +- 2"],
        "replications": 5,
        "budget": BUDGET,
        "confirm": 5,
    },
    folder=SCENARIOS,
)
print(found.candidates[["staff.pwp.caseload_cap", "state", "replications", "pwp.burnout_pct"]].to_string())
if found.setting:
    best = found.answer["probability_best"]
    print(f"Choose {found.setting}; the probability that it is the best of these is {best:.2f}")
else:
    print("No one choice: more replications (BUDGET) would tell more, or nothing keeps six weeks")
