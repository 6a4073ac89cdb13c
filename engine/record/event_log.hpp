// The event log of one replication: every referral's way through the service, moment by moment, in the terms that
// animation tools read ("vidigi", github.com/hsma-tools/vidigi: vidigi/logging.py and vidigi/prep.py, 2025). It looks
// on while the service runs and draws nothing, so the replication is the same as that of `stepwell run` under the same
// seed.
//
// Always holds:
//   - rows come in the order of time, also those of a referral alone; a contact's end is told when it comes;
//   - a referral has one arrival, first, and one depart, last, unless it is still open when the run ends;
//   - between them its latest row says where it is: on a list, waiting for an appointment, or with somebody. Where it
//   was
//     for no time at all is left out: who stays with the assessor stands on no list;
//   - an event's name goes with one type alone, and a referral has one pathway from arrival to depart, because the
//   reader
//     groups by both. Which way a referral will take is not known when it arrives: the replication runs twice.
// Memory holds the open referrals and a few bytes for each one ever made (its way), but never the rows.
#pragma once

#include "kernel/linked_list.hpp"
#include "service/model.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <string_view>

namespace stepwell::record {

// Names are those of the reader.
enum class logged : std::uint8_t { arrival_departure, queue, resource_use, resource_use_end };
inline constexpr std::array<std::string_view, 4> logged_names{"arrival_departure", "queue", "resource_use",
                                                              "resource_use_end"};

// Texts last until the call that is given the row returns.
struct event_row {
  std::int64_t referral; // see referral_number
  logged type;
  std::string_view event;
  std::int64_t minute;                 // since the run's first day, 00:00
  std::string_view pathway;            // the steps that the referral takes in this run, in order
  std::uint32_t post = kernel::no_row; // of contacts
};

// The patient's number as in a trace, below ten thousand millions; what stands above counts earlier referrals of
// theirs.
constexpr std::int64_t referral_number(std::uint32_t patient, std::uint8_t referrals_before) {
  constexpr std::int64_t patients = 10'000'000'000;
  return referrals_before * patients + patient;
}

void log_events(const service::model&, std::uint64_t seed, std::uint32_t replication,
                const std::function<void(const event_row&)>& sink);

} // namespace stepwell::record
