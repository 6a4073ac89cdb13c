// What chance costs: keyed draws and the samplers, beside the standard library's and Boost's sequential generators.
//
// The goal: at most 5 ns a word when a block's four words are used, so that chance never decides how fast a service
// runs. A decision that takes one word and leaves three pays for the whole block: give related decisions one address.
// Sequential generators do less: they cannot say what patient 1234's draw is without making all draws before it.
#include "random/exponential.hpp"
#include "random/negative_binomial.hpp"
#include "random/normal.hpp"
#include "random/poisson.hpp"
#include "random/stream.hpp"

#include <benchmark/benchmark.h>
#include <boost/random/exponential_distribution.hpp>
#include <boost/random/mersenne_twister.hpp>
#include <boost/random/normal_distribution.hpp>
#include <boost/random/poisson_distribution.hpp>
#include <boost/random/uniform_01.hpp>

#include <cstdint>
#include <random>

namespace {

using namespace stepwell::random;

constexpr source study{2026, 0};
constexpr std::uint32_t attendance = 1;

// --- words ---

/// A block of four words at a new address each time; items are words.
void keyed_block(benchmark::State& state) {
  std::uint64_t entity = 0;
  for (auto _ : state) benchmark::DoNotOptimize(draw(study, entity++, attendance, 0));
  state.SetItemsProcessed(4 * state.iterations());
}
BENCHMARK(keyed_block);

/// One address's successive words.
void stream_word(benchmark::State& state) {
  stream g{study, 0, attendance};
  for (auto _ : state) benchmark::DoNotOptimize(g.next());
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(stream_word);

/// The whole price of one decision at an address of its own: make the stream, take one number, leave three.
void keyed_uniform(benchmark::State& state) {
  std::uint64_t entity = 0;
  for (auto _ : state) {
    stream g{study, entity++, attendance};
    benchmark::DoNotOptimize(g.uniform());
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(keyed_uniform);

void standard_mt19937_word(benchmark::State& state) {
  std::mt19937_64 g{1};
  for (auto _ : state) benchmark::DoNotOptimize(g());
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(standard_mt19937_word);

void boost_mt19937_word(benchmark::State& state) {
  boost::random::mt19937_64 g{1};
  for (auto _ : state) benchmark::DoNotOptimize(g());
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(boost_mt19937_word);

// --- distributions ---

template <typename Sample>
void ours(benchmark::State& state, Sample sample) {
  stream g{study, 0, attendance};
  for (auto _ : state) benchmark::DoNotOptimize(sample(g));
  state.SetItemsProcessed(state.iterations());
}

template <typename Distribution>
void standard(benchmark::State& state, Distribution distribution) {
  std::mt19937_64 g{1};
  for (auto _ : state) benchmark::DoNotOptimize(distribution(g));
  state.SetItemsProcessed(state.iterations());
}

template <typename Distribution>
void boosts(benchmark::State& state, Distribution distribution) {
  boost::random::mt19937_64 g{1};
  for (auto _ : state) benchmark::DoNotOptimize(distribution(g));
  state.SetItemsProcessed(state.iterations());
}

BENCHMARK_CAPTURE(ours, uniform, [](stream& g) { return g.uniform(); });
BENCHMARK_CAPTURE(standard, uniform, std::uniform_real_distribution<>{});
BENCHMARK_CAPTURE(boosts, uniform, boost::random::uniform_01<>{});

BENCHMARK_CAPTURE(ours, exponential, [](stream& g) { return exponential(g, 1.0); });
BENCHMARK_CAPTURE(standard, exponential, std::exponential_distribution<>{1.0});
BENCHMARK_CAPTURE(boosts, exponential, boost::random::exponential_distribution<>{1.0});

BENCHMARK_CAPTURE(ours, normal, [](stream& g) { return normal(g, 0.0, 1.0); });
BENCHMARK_CAPTURE(standard, normal, std::normal_distribution<>{});
BENCHMARK_CAPTURE(boosts, normal, boost::random::normal_distribution<>{});

BENCHMARK_CAPTURE(ours, poisson_4, [](stream& g) { return poisson(g, 4.0); });
BENCHMARK_CAPTURE(standard, poisson_4, std::poisson_distribution<std::int64_t>{4.0});
BENCHMARK_CAPTURE(boosts, poisson_4, boost::random::poisson_distribution<std::int64_t>{4.0});

BENCHMARK_CAPTURE(ours, poisson_80, [](stream& g) { return poisson(g, 80.0); });
BENCHMARK_CAPTURE(standard, poisson_80, std::poisson_distribution<std::int64_t>{80.0});
BENCHMARK_CAPTURE(boosts, poisson_80, boost::random::poisson_distribution<std::int64_t>{80.0});

BENCHMARK_CAPTURE(ours, negative_binomial_80_5, [](stream& g) { return negative_binomial(g, 80.0, 5.0); });

} // namespace
