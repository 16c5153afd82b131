// The world outside: standard streams, the terminal, signals.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace archdoc::cli {

/// Writes `text` to standard error in one piece.
void say_raw(std::string_view text);
/// A line on standard error: "archdoc: " and `message`.
void say(std::string_view message);

[[nodiscard]] bool is_terminal(int fd);
/// Whether `fd` is a terminal and NO_COLOR is not set (see no-color.org).
[[nodiscard]] bool has_colour(int fd);
/// Columns of the terminal `fd`; `otherwise` where it is none.
[[nodiscard]] std::size_t columns(int fd, std::size_t otherwise);

/// Ignores SIGPIPE, so that a closed pipe is seen as an error of write(2); takes SIGINT and SIGTERM
/// down as wishes to stop.
void catch_signals();
/// The signal that asked to stop, or 0.
[[nodiscard]] int signalled();

/// Columns that one character takes: none for marks, two for East Asian wide ones.
[[nodiscard]] std::size_t width_of(char32_t point);
/// One character as one visible one: control pictures for C0 and DEL, U+FFFD for C1 and for the
/// marks that turn the direction of writing, else itself.
[[nodiscard]] char32_t visible(char32_t point);
/// A name or a value on one line of a terminal; what is not UTF-8 becomes U+FFFD.
[[nodiscard]] std::string visible(std::string_view text);
/// How wide `text` is, which must be visible.
[[nodiscard]] std::size_t width_of(std::string_view text);
/// `text`, cut to `width` columns with an ellipsis at its end.
[[nodiscard]] std::string cut(std::string_view text, std::size_t width);
/// The same with the end kept, which tells file names apart.
[[nodiscard]] std::string cut_front(std::string_view text, std::size_t width);

/// The parts of a page that have a colour.
enum class Tone { plain, strong, faint, error, warning, info, good };

/// `text` in a tone; as it is where `colour` is false.
[[nodiscard]] std::string toned(std::string_view text, Tone tone, bool colour);

}  // namespace archdoc::cli
