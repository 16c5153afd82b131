// One object or many: decided as the records come.
#include <archdoc/pipeline.hpp>

#include <utility>

namespace archdoc {

RecordOutput::RecordOutput(Output& out, Shape shape, const Format* format,
                           const WriteOptions& options, bool one_file)
    : out_(out), shape_(shape), format_(format), options_(options) {
  if (shape_ == Shape::as_named || shape_ == Shape::array || !one_file) {
    decide(false);
  }
}

void RecordOutput::seen() {
  ++seen_;
  if (!decided_ && seen_ > 1) {
    decide(false);
  }
}

void RecordOutput::write(Record&& record) {
  if (decided_) {
    put(record);
  } else {
    held_ = std::move(record);
  }
}

void RecordOutput::decide(bool single) {
  decided_ = true;
  if (shape_ == Shape::automatic) {
    format_ = find_format(single ? "json" : "ndjson");
  } else if (shape_ != Shape::as_named) {
    format_ = find_format("json");
    options_.array = !single;
  }
  if (held_) {
    const Record record = *std::exchange(held_, std::nullopt);
    put(record);
  }
}

void RecordOutput::put(const Record& record) {
  if (!begun_) {
    begun_ = true;
    format_->begin(out_.buffer(), options_);
  }
  format_->record(out_.buffer(), record, written_, options_);
  ++written_;
  out_.between();
}

void RecordOutput::finish(bool empty_too) {
  if (!decided_) {
    decide(held_.has_value());
  }
  if (!begun_ && empty_too) {
    begun_ = true;
    format_->begin(out_.buffer(), options_);
  }
  if (begun_) {
    format_->end(out_.buffer(), written_, options_);
  }
}

}  // namespace archdoc
