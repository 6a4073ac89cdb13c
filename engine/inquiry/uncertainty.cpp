#include "inquiry/uncertainty.hpp"

namespace stepwell::inquiry {

namespace {

// A last replication without its pair was made with the next draw, and stands in replications.csv: so does its draw.
std::uint32_t begun_with(std::uint32_t replications) {
  return (replications + study::replications_per_draw - 1) / study::replications_per_draw;
}

} // namespace

bool suits_uncertainty(std::uint32_t replications, const std::string& precision, complaints& wrong) {
  // A precision stops when chance is averaged out, which says nothing of the parameters; how many draws there are is
  // what decides what can be said of those, and must be asked for.
  if (!precision.empty()) {
    wrong.refusals.emplace_back(
        "--uncertainty does not go with --precision, which is about chance alone: say how many with "
        "--replications, two for each draw of the parameters, such as 400");
    return false;
  }
  constexpr std::uint32_t least_draws = 2;
  if (replications % study::replications_per_draw == 0 && replications >= least_draws * study::replications_per_draw)
    return true;
  wrong.refusals.push_back("--uncertainty needs an even number of --replications, 4 or more, two for each draw of the "
                           "parameters; found " +
                           std::to_string(replications));
  return false;
}

study::drawn_parameters drawn_quantiles(const std::vector<const scenario::field*>& parameters, std::uint64_t seed,
                                        std::uint32_t draws) {
  study::drawn_parameters all;
  for (const scenario::field* parameter : parameters) {
    all.names.emplace_back(parameter->path);
    std::vector<double>& quantiles = all.quantiles.emplace_back();
    for (std::uint32_t draw = 0; draw < draws; ++draw)
      quantiles.push_back(scenario::quantile_of(*parameter, seed, draw));
  }
  return all;
}

draws::draws(const service::model& model, std::uint64_t seed, bool wanted)
    : model_(model), seed_(seed), wanted_(wanted) {
  if (wanted_) parameters_ = scenario::parameters_to_draw(model);
}

study::make_runner draws::runners(record::wanted tables) const {
  if (!wanted_) return study::runners_of(model_, tables);
  return study::runners_of([this](std::uint32_t draw) { return scenario::with_draw(model_, parameters_, seed_, draw); },
                           tables);
}

service::model draws::model_of(std::uint32_t replication) const {
  if (!wanted_) return model_;
  return scenario::with_draw(model_, parameters_, seed_, replication / study::replications_per_draw);
}

study::drawn_parameters draws::made(std::uint32_t replications) const {
  return drawn_quantiles(parameters_, seed_, replications / study::replications_per_draw);
}

std::optional<report::parameter_table> draws::table(std::uint32_t replications) const {
  if (!wanted_) return std::nullopt;
  return report::parameters_drawn(model_, parameters_, seed_, begun_with(replications));
}

std::optional<report::drawn_values> draws::values(std::uint32_t replications) const {
  if (!wanted_) return std::nullopt;
  return report::values_of_draws(model_, parameters_, seed_, begun_with(replications));
}

} // namespace stepwell::inquiry
