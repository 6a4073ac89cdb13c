# %% [markdown]
# # A sweep in parts on a Dask cluster
# Parts run in the cluster's processes, each with its own store on a folder that all can see; a part whose worker dies is
# done again by another worker, which goes on from that store. Merged, the file is byte for byte that of one process. On
# this machine: `python3 bindings/python/examples/dask_sweep.py [--folder FOLDER] [--kill-a-worker]`; on a cluster, give
# Client the scheduler's address.

# %%
import argparse
import os
import pathlib
import signal
import tempfile
import time
from typing import Any, Dict, List

import stepwell
from distributed import Client, LocalCluster

SCENARIOS = pathlib.Path(__file__).resolve().parents[3] / "scenarios"
PARTS = 4
STUDY: Dict[str, Any] = {
    "title": "Caseload caps",
    "scenario": str(SCENARIOS / "typical_service.yaml"),
    "set": {"run.warm_up_months": 3, "run.measured_months": 6},
    "design": "grid",
    "replications": 8,
    "measures": ["wait_first_treatment_mean_days", "pwp.burnout_pct"],
    "vary": {"staff.pwp.caseload_cap": [28, 34, 37, 40]},
}


# %% What a worker does. resume: whoever comes after a worker that died goes on with what it had kept
def do_part(number: int, folder: str) -> str:
    store = os.path.join(folder, f"part-{number}.sqlite")
    stepwell.sweep(STUDY, store=store, resume=True, shard=f"{number}/{PARTS}", threads=1, progress=False)
    return store


# %% For those who do not believe it: a worker that is in the middle of a part is killed
def kill_a_worker(client: Any, folder: str) -> None:
    while not list(pathlib.Path(folder).glob("part-*.sqlite-wal")):  # its write-ahead log: a part is at work
        time.sleep(0.01)
    pids = client.run(os.getpid)
    busy = [worker for worker, tasks in client.processing().items() if tasks]
    os.kill(pids[busy[0]], signal.SIGKILL)
    print(f"killed the worker {busy[0]}")


# %%
def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--folder", help="for the stores; by default one that is removed")
    arguments.add_argument("--kill-a-worker", action="store_true")
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.folder or temporary
        with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
            parts = client.map(do_part, range(1, PARTS + 1), folder=folder, pure=False)
            if asked.kill_a_worker:
                kill_a_worker(client, folder)
            stores: List[str] = client.gather(parts)
        swept = stepwell.merge(stores, store=os.path.join(folder, "whole.sqlite"))
        print(swept)
        print(swept.points.round(2).to_string())


if __name__ == "__main__":
    main()
