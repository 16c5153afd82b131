// Bytes to UTF-8.
#include "text/charset.hpp"
#include "text/guess.hpp"
#include "text/scan.hpp"
#include "text/utf16.hpp"
#include "text/utf8.hpp"

#include <array>
#include <cstring>
#include <utility>

namespace archdoc {

namespace {

std::uint32_t offset32(std::size_t offset) {
  return static_cast<std::uint32_t>(offset);
}

/// Appends to a text and keeps account of what could not be decoded: a finding for each of the
/// first runs of such bytes, one for all the others together.
class Output {
 public:
  explicit Output(Encoding encoding) : encoding_(encoding) {}

  std::string text;

  /// U+FFFD in place of `bytes` undecodable bytes.
  void replace(std::size_t bytes) {
    if (run_bytes_ == 0 || run_.end != offset32(text.size())) {
      close_run();
      run_.begin = offset32(text.size());
    }
    append_utf8(text, kReplacementCharacter);
    run_.end = offset32(text.size());
    run_bytes_ += bytes;
  }

  Findings take_findings() {
    close_run();
    if (rest_runs_ > 0) {
      add(std::to_string(rest_runs_) + " further runs of bytes, " + std::to_string(rest_bytes_) +
              " bytes in all, are not valid " + std::string(encoding_name(encoding_)),
          rest_);
    }
    return std::move(findings_);
  }

 private:
  static constexpr std::size_t kSingleFindings = 20;

  void add(std::string message, Span span) {
    findings_.push_back({"invalid-bytes", Severity::warning, std::move(message), span});
  }

  void close_run() {
    if (run_bytes_ == 0) {
      return;
    }
    if (findings_.size() < kSingleFindings) {
      add(std::to_string(run_bytes_) + (run_bytes_ == 1 ? " byte is" : " bytes are") +
              " not valid " + std::string(encoding_name(encoding_)),
          run_);
    } else {
      rest_.begin = rest_runs_ == 0 ? run_.begin : rest_.begin;
      rest_.end = run_.end;
      ++rest_runs_;
      rest_bytes_ += run_bytes_;
    }
    run_bytes_ = 0;
  }

  Encoding encoding_;
  Findings findings_;
  Span run_;
  std::size_t run_bytes_ = 0;
  Span rest_;
  std::size_t rest_runs_ = 0;
  std::size_t rest_bytes_ = 0;
};

/// How many of the bytes at `at`, which begin no character, are the beginning of one (Unicode 15,
/// section 3.9, "maximal subpart"); at least 1.
std::size_t broken_size(std::string_view bytes, std::size_t at) {
  const auto lead = static_cast<unsigned char>(bytes[at]);
  if (lead < 0xC2U || lead > 0xF4U) {
    return 1;
  }
  const std::size_t whole = lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
  const unsigned low = lead == 0xE0U ? 0xA0U : lead == 0xF0U ? 0x90U : 0x80U;
  const unsigned top = lead == 0xEDU ? 0x9FU : lead == 0xF4U ? 0x8FU : 0xBFU;
  std::size_t size = 1;
  for (; size < whole && at + size < bytes.size(); ++size) {
    const auto byte = static_cast<unsigned char>(bytes[at + size]);
    const bool fits = size == 1 ? byte >= low && byte <= top : (byte & 0xC0U) == 0x80U;
    if (!fits) {
      break;
    }
  }
  return size;
}

/// Whether bytes that are not all valid UTF-8 are UTF-8 with some damage. Texts in other encodings
/// hardly ever hold a valid sequence, so a few times more good ones than bad ones will tell; a
/// character cut off by the end of the file is no sign against it.
bool is_damaged_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t at = find_high(bytes, 0); at < bytes.size(); at = next_high(bytes, at)) {
    const CodePoint point = next_code_point(bytes, at);
    if (point.size > 1) {
      ++good;
      at += point.size;
      continue;
    }
    const std::size_t size = broken_size(bytes, at);
    const bool cut = at + size == bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0xC2U;
    bad += cut ? 0U : 1U;
    at += size;
    if (const std::size_t most = good + (bytes.size() - at) / 2; 8 * bad > most) {
      return false;  // whatever follows
    }
  }
  return good > 0 && good >= 8 * bad;
}

Decoded repair_utf8(std::string_view bytes) {
  Output out(Encoding::utf_8);
  out.text.reserve(bytes.size() + bytes.size() / 16 + 16);
  std::size_t kept = 0;
  for (std::size_t at = find_high(bytes, 0); at < bytes.size(); at = next_high(bytes, at)) {
    const CodePoint point = next_code_point(bytes, at);
    if (point.size > 1) {
      at += point.size;
      continue;
    }
    const std::size_t size = broken_size(bytes, at);
    out.text.append(bytes, kept, at - kept);
    out.replace(size);
    at += size;
    kept = at;
  }
  out.text.append(bytes, kept);
  Decoded decoded;
  decoded.findings = out.take_findings();
  decoded.utf8 = std::move(out.text);
  decoded.same_bytes = false;
  return decoded;
}

Decoded valid(std::string bytes) {
  Decoded decoded;
  decoded.utf8 = std::move(bytes);
  return decoded;
}

constexpr bool is_lead(char16_t unit) {
  return unit >= 0xD800U && unit <= 0xDBFFU;
}
constexpr bool is_trail(char16_t unit) {
  return unit >= 0xDC00U && unit <= 0xDFFFU;
}

Decoded decode_utf16(std::string_view bytes, ByteOrder order) {
  Decoded decoded;
  decoded.encoding = order == ByteOrder::little ? Encoding::utf_16le : Encoding::utf_16be;
  decoded.same_bytes = bytes.empty();
  Output out(decoded.encoding);
  out.text.reserve(bytes.size());
  std::size_t at = 0;
  while (at + 2 <= bytes.size()) {
    const char16_t unit = utf16_unit(bytes, at, order);
    at += 2;
    if (is_lead(unit) && at + 2 <= bytes.size() && is_trail(utf16_unit(bytes, at, order))) {
      const char32_t trail = utf16_unit(bytes, at, order);
      append_utf8(out.text, 0x10000U + ((unit - 0xD800U) << 10U) + (trail - 0xDC00U));
      at += 2;
    } else if (is_lead(unit) || is_trail(unit)) {
      out.replace(2);
    } else {
      append_utf8(out.text, unit);
    }
  }
  if (at < bytes.size()) {
    out.replace(1);
  }
  decoded.findings = out.take_findings();
  decoded.utf8 = std::move(out.text);
  return decoded;
}

/// A character as UTF-8, ready to be copied; `size` 0 where the byte means nothing.
struct Sequence {
  std::array<char, 3> bytes;
  std::uint8_t size;
};

using Sequences = std::array<Sequence, 256>;

Sequences sequences_of(const HighHalf& table) {
  Sequences sequences{};
  std::string utf8;
  for (std::size_t byte = 0; byte < sequences.size(); ++byte) {
    const char32_t point = byte < 0x80U ? static_cast<char32_t>(byte) : table[byte - 0x80U];
    if (point != kReplacementCharacter) {
      utf8.clear();
      append_utf8(utf8, point);
      utf8.copy(sequences[byte].bytes.data(), utf8.size());
      sequences[byte].size = static_cast<std::uint8_t>(utf8.size());
    }
  }
  return sequences;
}

/// Appends what `bytes` mean up to the first one that means nothing; returns how many those are.
std::size_t append_known(std::string& out, std::string_view bytes, const Sequences& sequences) {
  std::array<char, 1024> buffer;
  std::size_t used = 0;
  std::size_t at = 0;
  for (; at < bytes.size() && used + 3 <= buffer.size(); ++at) {
    const Sequence& sequence = sequences[static_cast<unsigned char>(bytes[at])];
    if (sequence.size == 0) {
      break;
    }
    std::memcpy(buffer.data() + used, sequence.bytes.data(), sequence.bytes.size());
    used += sequence.size;
  }
  out.append(buffer.data(), used);
  return at;
}

Decoded decode_single_byte(std::string bytes, Encoding encoding) {
  constexpr std::size_t kChunk = 256;
  Decoded decoded;
  decoded.encoding = encoding;
  std::size_t ascii_end = find_high(bytes, 0);
  if (ascii_end == bytes.size()) {
    decoded.utf8 = std::move(bytes);
    return decoded;
  }
  const Sequences sequences = sequences_of(high_half(encoding));
  const std::string_view view = bytes;
  Output out(encoding);
  out.text.reserve(bytes.size() + bytes.size() / 2);
  for (std::size_t at = 0; at < bytes.size(); ascii_end = find_high(bytes, at)) {
    out.text.append(bytes, at, ascii_end - at);
    at = ascii_end + append_known(out.text, view.substr(ascii_end, kChunk), sequences);
    if (at < bytes.size() && sequences[static_cast<unsigned char>(bytes[at])].size == 0) {
      out.replace(1);
      ++at;
    }
  }
  decoded.findings = out.take_findings();
  decoded.utf8 = std::move(out.text);
  decoded.same_bytes = false;
  return decoded;
}

Decoded decode_as(std::string bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf_8:
      return valid_utf8(bytes) ? valid(std::move(bytes)) : repair_utf8(bytes);
    case Encoding::utf_16le:
    case Encoding::utf_16be: {
      // A mark settles the order: read the other way round it would be no character at all.
      const ByteOrder asked = encoding == Encoding::utf_16le ? ByteOrder::little : ByteOrder::big;
      return decode_utf16(bytes, utf16_by_mark(bytes).value_or(asked));
    }
    default:
      return decode_single_byte(std::move(bytes), encoding);
  }
}

Decoded guessed(Decoded decoded) {
  std::string message = "nothing states the encoding; read as ";
  message += encoding_name(decoded.encoding);
  decoded.findings.insert(decoded.findings.begin(),
                          {"encoding-guessed", Severity::info, std::move(message), std::nullopt});
  return decoded;
}

}  // namespace

Decoded decode(std::string bytes, std::optional<Encoding> forced) {
  if (forced) {
    return decode_as(std::move(bytes), *forced);
  }
  if (const std::optional<ByteOrder> order = utf16_by_mark(bytes)) {
    return decode_utf16(bytes, *order);
  }
  if (const std::optional<ByteOrder> order = utf16_by_pattern(bytes)) {
    return guessed(decode_utf16(bytes, *order));
  }
  if (valid_utf8(bytes)) {
    return valid(std::move(bytes));
  }
  if (bytes.starts_with("\xEF\xBB\xBF") || is_damaged_utf8(bytes)) {
    return repair_utf8(bytes);
  }
  const Encoding encoding = guess_single_byte(bytes);
  return guessed(decode_single_byte(std::move(bytes), encoding));
}

}  // namespace archdoc
