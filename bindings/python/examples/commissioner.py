# %% [markdown]
# # What if we fund six more PWPs, or referrals grow by 15 %?
# A commissioner's question, in a minute: what each would change, and how sure that is. From the project's folder:
# `python3 bindings/python/examples/commissioner.py [REPLICATIONS]`

# %%
import pathlib
import sys

import stepwell

SCENARIOS = pathlib.Path(__file__).resolve().parents[3] / "scenarios"
REPLICATIONS = int(sys.argv[1]) if len(sys.argv) > 1 else 10  # enough to look around; 50 or more for a decision

# %% The service as it stands, and what might be done
base = stepwell.Scenario.load(SCENARIOS / "typical_service.yaml")
alternatives = [
    stepwell.Scenario.load(SCENARIOS / "what_if" / "six_more_pwps.yaml"),
    stepwell.Scenario.load(SCENARIOS / "what_if" / "referrals_15_percent_more.yaml"),
]
print(base)

# %% The same chance in all of them: what differs is what was done
answer = stepwell.compare([base, *alternatives], replications=REPLICATIONS)

# %% Six measures, each with the 95 % interval of its difference and the probability that it is the better side
MEASURES = [
    "wait_first_treatment_mean_days",
    "within_6_weeks_pct",
    "recovery_pct",
    "pwp.burnout_pct",
    "pwp.turnover_pct",
    "cost_total_gbp",
]
for alternative in alternatives:
    print(f"\n{alternative.name}, less {base.name}")
    told = answer.differences.loc[alternative.name].loc[MEASURES]
    print(told[["mean", "low", "high", "p_better", "unit"]].to_string(float_format="{:.2f}".format))

# %% What six more PWPs cost for each day that people wait less
six = answer.differences.loc[alternatives[0].name]["mean"]
days = -six["wait_first_treatment_mean_days"]
print(f"\nSix more PWPs: £{six['cost_total_gbp']:,.0f} a year for {days:.1f} days less of waiting")
