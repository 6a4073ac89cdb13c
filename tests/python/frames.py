"""Frames: their columns are the native half's own memory, they know their units, and a million rows arrive at once."""

import time
import unittest

import numpy as np
import stepwell
from small_service import SWEEP, small


class Frames(unittest.TestCase):
    def test_units_and_provenance(self):
        answer = stepwell.run(small(), replications=2, practitioner_weeks=True, progress=False)
        units = answer.replications.attrs["units"]
        self.assertEqual(set(units), set(answer.replications))
        self.assertEqual((units["recovery_pct"], units["wait_first_treatment_mean_days"]), ("%", "days"))
        self.assertEqual(answer.measures.loc["recovery_pct", "unit"], "%")
        self.assertEqual(answer.measures.loc["recovery_pct", "nhs_measure"], "M192")
        self.assertEqual(answer.practitioner_weeks.attrs["units"]["contact_hours"], "h")
        self.assertEqual(answer.replications.attrs["provenance"]["scenario_hash"], small().hash)
        swept = stepwell.sweep(SWEEP, progress=False)
        self.assertEqual(swept.points.attrs["units"]["recovery_pct_low"], "%")

    def test_columns_are_not_copied(self):
        answer = stepwell.run(small(), replications=3, practitioner_weeks=True, progress=False)
        for column in ("contact_hours", "week", "post"):
            values = answer.practitioner_weeks[column].to_numpy()
            self.assertFalse(values.flags.owndata)
            while isinstance(values.base, np.ndarray):
                values = values.base
            self.assertEqual(type(values.base).__name__, "PyCapsule")
        whole = answer.replications.to_numpy()
        self.assertTrue(np.shares_memory(whole, answer.replications["recovery_pct"].to_numpy()))

    def test_an_array_outlives_its_run(self):
        weeks = stepwell.run(small(), replications=2, practitioner_weeks=True, progress=False).practitioner_weeks
        again = stepwell.run(small(), replications=2, practitioner_weeks=True, progress=False).practitioner_weeks
        np.testing.assert_array_equal(weeks["contact_hours"], again["contact_hours"])
        self.assertEqual(str(weeks["role"].dtype), "category")
        self.assertEqual(weeks["week_starting"].dtype, "datetime64[ns]")

    def test_only_what_was_asked_for_is_kept(self):
        answer = stepwell.run(small(), replications=2, progress=False)
        self.assertIsNone(answer.monthly)
        self.assertIsNone(answer.practitioner_weeks)
        self.assertIsNone(answer.parameters)

    def test_a_million_practitioner_weeks_arrive_in_half_a_second(self):
        # A large workforce with next to nothing to do: the weeks count, not the work.
        year = {"run.measured_months": 12, "staff.pwp.posts": 400, "demand.referrals_per_year": 100}
        one = len(stepwell.run(small(**year), replications=1, practitioner_weeks=True, progress=False).practitioner_weeks)
        wanted = -(-1_000_000 // one)
        answer = stepwell.run(small(**year), replications=wanted, practitioner_weeks=True, progress=False)
        begun = time.thread_time()  # of this thread, since other programs share the machine
        weeks = answer.practitioner_weeks
        seconds = time.thread_time() - begun
        print(f"{len(weeks)} rows in {seconds:.3f} s")
        self.assertGreaterEqual(len(weeks), 1_000_000)
        self.assertLess(seconds, 0.5)


if __name__ == "__main__":
    unittest.main()
