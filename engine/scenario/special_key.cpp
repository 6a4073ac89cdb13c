#include "scenario/special_key.hpp"

#include <array>

namespace stepwell::scenario {
namespace {

constexpr std::array table{
    // overlay.cpp
    special_key{
        "extends", "the name of a scenario file", "no file",
        "The scenario that this one changes, by its path from this file's folder. Only differences need stating.",
        R"({"type": "string"})"},
    // resolve.cpp
    special_key{"scenario.name", "a text", "the file's name", "What tables and reports call this scenario.",
                R"({"type": "string"})"},
    special_key{"scenario.description", "a text", "empty", "What the scenario is about, for people.",
                R"({"type": "string"})"},
    // run_section.cpp
    special_key{"run.start", "a date such as 2022-04-04", "2022-04-04", "The first simulated day, a Monday.",
                R"({"type": "string", "format": "date", "default": "2022-04-04"})"},
    special_key{"run.warm_up_months", "a whole number from 0 to 600 months, or auto", "12",
                "Months simulated before measuring begins, so that waiting lists and caseloads can fill from empty. "
                "The run's first month counts whole. With `auto` it is found by MSER-5 on the lists of pilot runs.",
                R"({"oneOf": [{"type": "integer", "minimum": 0, "maximum": 600}, {"const": "auto"}], "default": 12})"},
    special_key{"run.measured_months", "a whole number from 1 to 600 months", "24",
                "Months whose events the measures count, beginning on the first day of a month.",
                R"({"type": "integer", "minimum": 1, "maximum": 600, "default": 24})"},
    special_key{"run.closed_days", "a list of dates", "none",
                "Days on which the service is closed, beyond weekends and England's bank holidays.",
                R"({"type": "array", "items": {"type": "string", "format": "date"}, "default": []})"},
    // monthly_referrals.cpp
    special_key{
        "demand.monthly_referrals", "the name of a CSV file, or a map such as {2022-04: 1013}",
        "none: referrals are drawn from the figures of `demand`",
        "Counted referrals, in a CSV file with the columns month,referrals or in the official columns. Months of "
        "warm-up before the series repeat its first twelve, months beyond it its last twelve.",
        R"({"oneOf": [{"type": "string"}, {"type": "object", "patternProperties":
                    {"^[0-9]{4}-[0-9]{2}$": {"type": "integer", "minimum": 0, "maximum": 1000000}},
                    "additionalProperties": false}]})"},
    // pathway_section.cpp
    special_key{"pathway.entry", "the name of a step", "the first step", "The step at which referrals enter.",
                R"({"type": "string"})"},
    special_key{"pathway.steps.*.next", "steps with shares that sum to 1, such as {cbt: 0.4, finished: 0.6}",
                "must be given, except for an exit",
                "Where people go who leave the step as planned, and in what shares. Replaced whole by a scenario that "
                "extends another.",
                R"({"type": "object", "additionalProperties": {"type": "number", "minimum": 0, "maximum": 1}})"},
    // start_section.cpp
    special_key{
        "start.waiting.*.people", "a whole number from 0 to 1000000", "nobody",
        "People on this step's waiting list on the run's first day; for an assessment, those booked for it too.",
        R"({"type": "integer", "minimum": 0, "maximum": 1000000})"},
    special_key{"start.waiting.*.mean_days", "a number from 0 to 3650 days", "must be given with `people`",
                "How long they have waited so far, on average; they are spread evenly up to twice that.",
                R"({"type": "number", "minimum": 0, "maximum": 3650})"},
    special_key{"start.waiting.*.days", "a list of whole days, one for each person", "none",
                "How long each of them has waited so far, in place of a mean.",
                R"({"type": "array", "items": {"type": "integer", "minimum": 0, "maximum": 3650}})"},
    special_key{"start.caseloads.*.people", "a whole number from 0 to 1000000", "nobody",
                "People in a course of this step on the run's first day, dealt out to those who may give it.",
                R"({"type": "integer", "minimum": 0, "maximum": 1000000})"},
    special_key{"start.vacant", "roles with whole numbers of posts, such as {pwp: 2, hit: 1}", "none",
                "Funded posts that nobody holds on the run's first day; somebody is sought for each from that day on.",
                R"({"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}})"},
    // services_section.cpp
    special_key{
        "services", "services with their sizes, such as {north: 1, south: 0.6}, or the name of a CSV file",
        "one service, as the scenario states it",
        "Several services, each this scenario at a size of its own: referrals, posts, training places and people "
        "at the start times that, and the rest alike. They run side by side, each with its own chance; measures "
        "are of all together. A CSV file has the columns service,size.",
        R"({"oneOf": [{"type": "string"}, {"type": "object", "minProperties": 1, "additionalProperties":
                    {"type": "number", "minimum": 0.01, "maximum": 100}}]})"},
    // changes.cpp
    special_key{"changes", "a list such as [{on: 2027-04-05, set: {staff.pwp.posts: 20}}]", "none",
                "Dated changes of policy, in order of date. Each holds from its day on, on top of the earlier ones; "
                "`set` takes keys dotted or nested. `stepwell explain KEY` says which keys may change.",
                R"({"type": "array", "items": {"type": "object", "additionalProperties": false,
                    "required": ["on", "set"], "properties": {"on": {"type": "string", "format": "date"},
                    "set": {"type": "object", "minProperties": 1}}}})"},
};

} // namespace

std::span<const special_key> special_keys() { return table; }

} // namespace stepwell::scenario
