// Inputs read in order, by one thread or several.
//
// What takes time, opening a source and reading it, is done by process(), on any thread; what must
// be in order, telling the sink, by Delivery, on the caller's. Records that archdoc wrote are not
// read ahead: they stream when their turn comes, so that one file of any size fits.
#include <archdoc/pipeline.hpp>

#include "base/ascii.hpp"
#include "pipeline/file.hpp"
#include "pipeline/record_stream.hpp"
#include "pipeline/walk.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <new>
#include <thread>
#include <utility>
#include <variant>

namespace archdoc {
namespace pipeline {
namespace {

constexpr std::size_t kHead = 4096;                      // enough to know records by
constexpr std::size_t kPiece = std::size_t{256} << 10U;  // of a stream of records
constexpr std::size_t kInlineFirst = 16;                 // inputs before threads are started
constexpr unsigned kMostJobs = 256;
constexpr std::size_t kWindow = 8;  // outcomes a thread may be ahead

/// JSON records whose turn has not come.
struct JsonRecords {
  FileReader file;
  std::string head;
};

struct XmlRecords {
  std::string bytes;
};

/// What an input turned out to be.
struct Outcome {
  Input input;
  std::variant<Reading, Finding, Error, JsonRecords, XmlRecords, PassedOver, EmptyFolder> what;
};

using What = decltype(Outcome::what);

Finding not_a_record() {
  return {"not-a-record", Severity::warning,
          "The file is JSON, but not records of archdoc; give it text, or what archdoc wrote",
          std::nullopt};
}

bool is_empty_array(std::string_view head) {
  head = trim(head);
  return head.starts_with('[') && trim(head.substr(1)) == "]";
}

What process_file(const Input& input, const ReadOptions& options) {
  Result<FileReader> file = FileReader::open(input.path);
  if (!file) {
    return file.error();
  }
  std::string bytes;
  const std::size_t head = std::clamp(file->size(), kHead, kPiece);
  if (const auto more = file->read_until(bytes, head); !more) {
    return more.error();
  }
  const RecordForm form = record_form(std::string_view(bytes).substr(0, kHead));
  if (form == RecordForm::json || (form == RecordForm::other_json && is_empty_array(bytes))) {
    return JsonRecords{*std::move(file), std::move(bytes)};
  }
  if (form == RecordForm::other_json) {
    return not_a_record();
  }
  if (const auto done = file->read_rest(bytes); !done) {
    return done.error();
  }
  if (form == RecordForm::xml) {
    return XmlRecords{std::move(bytes)};
  }
  return read(std::move(bytes), input.name, options);
}

/// The long part of the work on one input. Any thread may do it.
Outcome process(Step&& step, const ReadOptions& options) {
  if (std::holds_alternative<Source>(step.what)) {
    try {
      What what = process_file(step.input, options);
      return {std::move(step.input), std::move(what)};
    } catch (const std::bad_alloc&) {
      return {std::move(step.input), Error{"needs more memory than there is; split it"}};
    }
  }
  if (auto* passed = std::get_if<PassedOver>(&step.what)) {
    return {std::move(step.input), std::move(*passed)};
  }
  if (auto* error = std::get_if<Error>(&step.what)) {
    return {std::move(step.input), std::move(*error)};
  }
  return {std::move(step.input), EmptyFolder{}};
}

/// The part of the work that is in order: counts, and tells the sink.
class Delivery {
 public:
  Delivery(const RunOptions& options, const Sink& sink) : options_(options), sink_(sink) {}

  void operator()(Outcome&& outcome) {
    input_ = std::move(outcome.input);
    tally_.files += std::holds_alternative<EmptyFolder>(outcome.what) ? 0U : 1U;
    std::visit([this](auto&& what) { take(std::forward<decltype(what)>(what)); },
               std::move(outcome.what));
  }

  [[nodiscard]] bool stopped() const { return options_.stop && options_.stop(); }
  [[nodiscard]] Tally&& tally() && { return std::move(tally_); }

 private:
  void count(std::size_t records, Kind kind) {
    if (records != 1) {
      ++tally_.several;
      tally_.records_in_several += records;
    } else {
      ++(kind == Kind::listing ? tally_.listings : tally_.documents);
    }
  }

  void take(Reading&& reading) {
    if (reading.records.empty()) {
      ++tally_.skipped;
    } else {
      count(reading.records.size(), reading.records.front().kind);
    }
    tally_.records += reading.records.size();
    sink_.reading(input_, std::move(reading));
  }

  void take(Finding&& finding) {
    ++tally_.skipped;
    sink_.skipped(input_, finding);
  }

  void take(Error&& error) {
    if (!stopped()) {
      ++tally_.failed;
      sink_.failed(input_, error);
    }
  }

  void take(PassedOver&& passed) {
    ++tally_.skipped;
    ++tally_.by_extension[passed.extension];
  }

  void take(EmptyFolder&&) {
    ++tally_.empty_folders;
    sink_.empty_folder(input_);
  }

  void take(XmlRecords&& records) {
    Records counts;
    const auto done = each_record(records.bytes, [this, &counts](Record&& record) {
      if (!stopped()) {
        give(std::move(record), counts);
      }
    });
    if (!done) {
      counts.failed(done.error().message);
    }
    finish(counts);
  }

  /// What has come of a file of records.
  struct Records {
    std::size_t given = 0;
    Kind kind = Kind::document;
    std::size_t broken = 0;
    std::string first_error;

    void failed(const std::string& message) {
      if (broken++ == 0) {
        first_error = message;
      }
    }
  };

  void give(Record&& record, Records& counts) {
    ++counts.given;
    ++tally_.records;
    counts.kind = record.kind;
    sink_.record(input_, std::move(record));
  }

  void give_json(const ObjectSplitter::Piece& piece, Records& counts) {
    Result<Record> record = record_from_json(piece.bytes);
    if (record) {
      give(*std::move(record), counts);
    } else {
      counts.failed("line " + std::to_string(piece.line) + ": " + record.error().message);
    }
  }

  void take(JsonRecords&& records) {
    Records counts;
    ObjectSplitter splitter;
    splitter.buffer() = std::move(records.head);
    bool more = true;
    while (more && !stopped()) {
      while (const auto piece = splitter.next()) {
        give_json(*piece, counts);
        if (stopped()) {
          return finish(counts);
        }
      }
      const Result<bool> got = records.file.read_some(splitter.buffer(), kPiece);
      if (!got) {
        counts.failed(got.error().message);
      }
      more = got && *got;
    }
    while (!stopped()) {
      const auto piece = splitter.next_at_end();
      if (!piece) {
        break;
      }
      give_json(*piece, counts);
    }
    finish(counts);
  }

  void finish(const Records& counts) {
    if (counts.broken == 0 || stopped()) {
      count(counts.given, counts.kind);
      return;
    }
    ++tally_.failed;
    std::string message = counts.first_error;
    if (counts.broken > 1) {
      message += " (and " + std::to_string(counts.broken - 1) + " more after it)";
    }
    sink_.failed(input_, Error{std::move(message)});
  }

  const RunOptions& options_;
  const Sink& sink_;
  Input input_;
  Tally tally_;
};

/// Outcomes of many inputs by many threads, taken out in the order of the inputs. Threads wait when
/// they are a window ahead of the one who takes.
class Workers {
 public:
  Workers(Walk& walk, const ReadOptions& options, unsigned jobs)
      : walk_(walk), options_(options), ring_(jobs * kWindow) {
    for (unsigned i = 0; i < jobs; ++i) {
      threads_.emplace_back([this] { work(); });
    }
  }
  ~Workers() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    room_.notify_all();
  }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  [[nodiscard]] std::optional<Outcome> take() {
    std::unique_lock lock(mutex_);
    std::optional<Outcome>& place = ring_[given_ % ring_.size()];
    ready_.wait(lock, [this, &place] { return place || (ended_ && given_ == taken_); });
    std::optional<Outcome> outcome = std::exchange(place, std::nullopt);
    given_ += outcome ? 1U : 0U;
    lock.unlock();
    room_.notify_one();
    return outcome;
  }

 private:
  void work() {
    std::unique_lock lock(mutex_);
    while (true) {
      room_.wait(lock, [this] { return ended_ || taken_ - given_ < ring_.size(); });
      std::optional<Step> step = ended_ ? std::nullopt : walk_.next();
      if (!step) {
        ended_ = true;
        room_.notify_all();
        ready_.notify_all();
        return;
      }
      std::optional<Outcome>& place = ring_[taken_++ % ring_.size()];
      lock.unlock();
      Outcome outcome = process(*std::move(step), options_);
      lock.lock();
      place = std::move(outcome);
      ready_.notify_one();
    }
  }

  Walk& walk_;
  const ReadOptions& options_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable ready_;
  std::vector<std::optional<Outcome>> ring_;
  std::size_t taken_ = 0;  // inputs that a thread works on or is done with
  std::size_t given_ = 0;  // outcomes taken out
  bool ended_ = false;
  std::vector<std::jthread> threads_;  // last, so that they end first
};

}  // namespace
}  // namespace pipeline

Tally run(const InputOptions& inputs, const RunOptions& options, const Sink& sink) {
  pipeline::Walk walk(inputs);
  pipeline::Delivery deliver(options, sink);
  // A few inputs are read sooner than threads are started.
  const std::size_t alone = options.jobs != 1 ? pipeline::kInlineFirst : SIZE_MAX;
  for (std::size_t i = 0; i < alone && !deliver.stopped(); ++i) {
    auto step = walk.next();
    if (!step) {
      return std::move(deliver).tally();
    }
    deliver(pipeline::process(*std::move(step), options.read));
  }
  if (deliver.stopped()) {
    return std::move(deliver).tally();
  }
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  const unsigned jobs = std::min(options.jobs == 0 ? cores : options.jobs, pipeline::kMostJobs);
  pipeline::Workers workers(walk, options.read, jobs);
  while (!deliver.stopped()) {
    auto outcome = workers.take();
    if (!outcome) {
      break;
    }
    deliver(*std::move(outcome));
  }
  return std::move(deliver).tally();
}

std::string utf8_path(std::string_view path) {
  std::string out;
  out.reserve(path.size());
  for (std::size_t i = 0; i < path.size();) {
    const CodePoint point = next_code_point(path, i);
    append_utf8(out, point.value);
    i += point.size;
  }
  return out;
}

}  // namespace archdoc
