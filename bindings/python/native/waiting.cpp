#include "bindings/python/native/waiting.hpp"

#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

namespace stepwell::python {
namespace {

namespace py = pybind11;

constexpr std::chrono::milliseconds between_looks{50}; // Ctrl-C feels immediate, and looking costs nothing

class worker {
 public:
  worker(int threads, const std::function<void(const inquiry::conduct&)>& work)
      : how_{threads, [this](const study::progress& now) { note(now); }, &interrupted_},
        thread_([this, &work] { run(work); }) {}
  ~worker() {
    interrupted_ = true;
    thread_.join();
  }
  worker(const worker&) = delete;
  worker& operator=(const worker&) = delete;

  // Whether the work ended meanwhile.
  bool ended_within(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex_);
    return end_.wait_for(lock, time, [this] { return ended_; });
  }
  void interrupt_and_wait() {
    interrupted_ = true;
    std::unique_lock lock(mutex_);
    end_.wait(lock, [this] { return ended_; });
  }
  struct how_far {
    std::uint32_t finished = 0, expected = 0;
  };
  how_far now() {
    const std::scoped_lock lock(mutex_);
    return now_;
  }
  void pass_on_trouble() const { // once it has ended
    if (trouble_) std::rethrow_exception(trouble_);
  }

 private:
  void note(const study::progress& now) {
    const std::scoped_lock lock(mutex_);
    now_ = {now.finished, now.expected};
  }
  void run(const std::function<void(const inquiry::conduct&)>& work) {
    std::exception_ptr trouble;
    try {
      work(how_);
    } catch (...) {
      trouble = std::current_exception();
    }
    const std::scoped_lock lock(mutex_);
    trouble_ = trouble;
    ended_ = true;
    end_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable end_;
  std::atomic<bool> interrupted_{false};
  bool ended_ = false;
  how_far now_;
  std::exception_ptr trouble_;
  inquiry::conduct how_;
  std::thread thread_; // last: it begins when all else is there
};

// Python's turn: signals first, then progress where there is news. Throws what they raise.
void look_around(const py::object& progress, worker::how_far now, std::uint32_t& told) {
  if (PyErr_CheckSignals() != 0) throw py::error_already_set();
  if (progress.is_none() || now.finished == told) return;
  told = now.finished;
  progress(now.finished, now.expected);
}

} // namespace

void wait_for(int threads, const py::object& progress, const std::function<void(const inquiry::conduct&)>& work) {
  const py::gil_scoped_release free;
  worker at_work(threads, work);
  std::uint32_t told = 0;
  for (bool ended = false; !ended;) {
    ended = at_work.ended_within(between_looks);
    const worker::how_far now = at_work.now();
    const py::gil_scoped_acquire held;
    try {
      look_around(progress, now, told);
    } catch (...) {
      const py::gil_scoped_release while_it_ends;
      at_work.interrupt_and_wait();
      throw;
    }
  }
  at_work.pass_on_trouble();
}

} // namespace stepwell::python
