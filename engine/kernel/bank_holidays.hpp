// England's bank holidays, by rule, for any year since the early May holiday began (1978).
//
// Always holds: sorted, no day twice, none on a weekend: a holiday that falls on one moves to the next weekday that is
// not a holiday already. Holidays moved or added by proclamation are a table in the .cpp file, complete from 2008, the
// first year of the programme, to 2026; a later proclamation is one more row.
// Reference: Banking and Financial Dealings Act 1971, schedule 1; GOV.UK, UK bank holidays.
#pragma once

#include <chrono>
#include <vector>

namespace stepwell::kernel {

// Western (Gregorian) Easter: Meeus, Astronomical Algorithms, 2nd ed., chapter 8; first in Nature, 20 April 1876.
std::chrono::sys_days easter_sunday(int year) noexcept;

std::vector<std::chrono::sys_days> england_bank_holidays(int year);

} // namespace stepwell::kernel
