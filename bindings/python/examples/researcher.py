# %% [markdown]
# # What moves burnout and waits, and how much of the answer is unknown parameters?
# A researcher's question: a designed experiment, kept in a store; the uncertainty of what nobody has measured. From the
# project's folder: `python3 bindings/python/examples/researcher.py [POINTS]`

# %%
import pathlib
import sys
import tempfile

import stepwell

SCENARIOS = pathlib.Path(__file__).resolve().parents[3] / "scenarios"
POINTS = int(sys.argv[1]) if len(sys.argv) > 1 else 16
SHORT = {"run.warm_up_months": 6, "run.measured_months": 6}  # for a look; leave it out for an answer

# %% A Latin hypercube over two levers and an uncertain rule
study = {
    "title": "What moves burnout and waits",
    "scenario": "typical_service.yaml",
    "set": SHORT,
    "design": "latin_hypercube",
    "points": POINTS,
    "replications": 2,
    "measures": ["wait_first_treatment_mean_days", "pwp.burnout_pct"],
    "vary": {
        "staff.pwp.caseload_cap": {"from": 28, "to": 42},
        "demand.referrals_per_year": {"from": 10000, "to": 11400},
        "wellbeing.pwp.exhaustion_intercept": {"from": 2.3, "to": 2.8},
    },
}

# %% In two parts, as two machines would, put together: the file is byte for byte that of one run
with tempfile.TemporaryDirectory() as folder:
    parts = [f"{folder}/part-{number}.sqlite" for number in (1, 2)]
    for number, part in enumerate(parts, start=1):
        stepwell.sweep(study, store=part, shard=f"{number}/2", folder=SCENARIOS)
    swept = stepwell.merge(parts, store=f"{folder}/whole.sqlite")

# %% Points with their means, units, and rank correlations as the command tells them
print(swept.points.describe().loc[["mean", "min", "max"]].T.round(2).to_string())
print(swept.points.attrs["units"])
assert swept.answer is not None
for measure, told in swept.answer["sensitivity"].items():
    print(measure, {factor: round(value, 2) for factor, value in told["rank_correlation"].items()})

# %% Chance or parameters? Every assumed and derived coefficient is drawn, two replications to a draw
service = stepwell.Scenario.load(SCENARIOS / "typical_service.yaml", settings=SHORT)
answer = stepwell.run(service, replications=2 * POINTS, uncertainty=True)
columns = ["mean", "range_low", "range_high", "parameter_share", "unit"]
print(answer.measures.loc[study["measures"], columns].round(3).to_string())

# %% The draws themselves, for any analysis: row k made replications 2k and 2k + 1. Correlation of ranks is Spearman's; pandas'
# own `method="spearman"` wants SciPy as well
assert answer.parameters is not None
pairs = answer.replications["pwp.burnout_pct"].groupby(answer.replications.index // 2).mean()
print(answer.parameters.rank().corrwith(pairs.rank()).abs().sort_values(ascending=False).head(3))
print({key: answer.provenance[key] for key in ("version", "commit", "scenario_hash", "seed")})
