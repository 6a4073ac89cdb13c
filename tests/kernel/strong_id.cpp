#include "kernel/strong_id.hpp"

#include <catch2/catch.hpp>
#include <type_traits>

using namespace stepwell::kernel;

namespace {
struct patient_tag;
struct practitioner_tag;
using patient_id = strong_id<patient_tag>;
using practitioner_id = strong_id<practitioner_tag>;
} // namespace

TEST_CASE("an id that was given no value names nobody") {
  CHECK_FALSE(patient_id{});
  CHECK(patient_id{} == patient_id::none());
  CHECK(patient_id{0});
  CHECK(patient_id{7}.value == 7);
}

TEST_CASE("ids of one kind compare, ids of different kinds do not mix") {
  CHECK(patient_id{3} == patient_id{3});
  CHECK(patient_id{3} != patient_id{4});
  CHECK(patient_id{3} < patient_id{4});
  STATIC_REQUIRE_FALSE(std::is_convertible_v<patient_id, practitioner_id>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<patient_id, std::uint32_t>);
  STATIC_REQUIRE(sizeof(patient_id) == sizeof(std::uint32_t));
}
