#include "tools/progress_line.hpp"

#include "record/measure.hpp"
#include "report/number.hpp"
#include "tools/interruption.hpp"
#include "tools/terminal.hpp"

#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>
#include <vector>

namespace stepwell::tools {
namespace {

constexpr std::string_view headline_measure = "wait_first_treatment_mean_days";
constexpr std::chrono::milliseconds between_updates{100}; // faster than that the eye sees flicker
constexpr std::string_view begin_line_anew = "\r\x1b[K";  // carriage return, erase to the end (ECMA-48)

std::size_t terminal_width() {
  winsize size{};
  constexpr std::size_t when_unknown = 80;
  if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return when_unknown;
  return size.ws_col;
}

std::string duration_text(double seconds) {
  const auto whole = static_cast<long>(std::ceil(seconds));
  if (whole < 60) return std::to_string(whole) + " s";
  if (whole < 3600) return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
  return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

std::string headline_text(std::size_t column, const study::progress& now) {
  std::vector<double> values;
  for (std::size_t at = column; at < now.values.size(); at += now.columns) values.push_back(now.values[at]);
  const study::interval interval = study::mean_interval(values);
  if (interval.counted < 2) return {};
  const record::measure_info& measure = record::measures()[column];
  const int decimals = report::decimals_worth_showing(interval);
  // Plain ASCII, so that cutting the line at the terminal's width cannot cut a character.
  return "; " + std::string(measure.title) + " " + report::grouped(interval.mean, decimals) + " +- " +
         report::grouped(interval.half_width(), decimals) + " " + std::string(measure.unit);
}

} // namespace

progress_line::progress_line(bool wanted)
    : enabled_(wanted && screen_on_stderr()), headline_(record::find_measure(headline_measure)) {}

void progress_line::show(const study::progress& now) {
  const clock::time_point moment = clock::now();
  if (!enabled_ || moment - last_shown_ < between_updates) return;
  last_shown_ = moment;
  const double seconds = std::chrono::duration<double>(moment - begun_).count();
  const double seconds_left = seconds / now.finished * (now.expected - now.finished);
  std::string line = "replication " + std::to_string(now.finished) + " of " + std::to_string(now.expected) + ", " +
                     duration_text(seconds_left) + " left";
  if (headline_ >= 0) line += headline_text(static_cast<std::size_t>(headline_), now);
  line.resize(std::min(line.size(), terminal_width() - 1));
  line.insert(0, begin_line_anew);
  std::fputs(line.c_str(), stderr);
  on_screen_ = true;
}

void progress_line::clear() {
  if (!on_screen_) return;
  std::fwrite(begin_line_anew.data(), 1, begin_line_anew.size(), stderr);
  on_screen_ = false;
}

inquiry::conduct watched_by(progress_line& line, int threads) {
  return {threads, [&line](const study::progress& now) { line.show(now); }, &listen_for_interruption()};
}

} // namespace stepwell::tools
