// Build step: the table of repositories to constant tables. `repository-compiler OUT.cpp TABLE`
#include "extract/repository_table.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

namespace {

using archdoc::RepositoryRow;

std::string literal(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    // Octal escapes end after three digits, hexadecimal ones do not.
    quoted +=
        c == '"' || c == '\\' || byte >= 0x7F ? fmt::format("\\{:03o}", byte) : std::string(1, c);
  }
  return quoted + "\"";
}

std::string tables(const archdoc::extract::ParsedRepositories& parsed) {
  std::string out = "#include \"extract/repositories.hpp\"\n\nnamespace archdoc::extract {\n";
  out += "namespace {\n\nconstexpr RepositoryRow kRows[] = {\n";
  for (const RepositoryRow& row : parsed.rows) {
    out += fmt::format("    {{{}, {}, {}, {}, {}}},\n", literal(row.code), literal(row.country),
                       literal(row.name), literal(row.spellings), literal(row.source));
  }
  out += "};\n\nconstexpr Spelling kSpellings[] = {\n";
  for (const auto& [folded, row] : parsed.spellings) {
    out += fmt::format("    {{{}, {}}},\n", literal(folded), row);
  }
  out += "};\n\n}  // namespace\n\n";
  out += "std::span<const RepositoryRow> builtin_repositories() { return kRows; }\n";
  out += "std::span<const Spelling> builtin_spellings() { return kSpellings; }\n\n";
  return out + "}  // namespace archdoc::extract\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: repository-compiler OUT.cpp TABLE\n", stderr);
    return 2;
  }
  std::ifstream in(argv[2], std::ios::binary);
  const std::string table{std::istreambuf_iterator<char>(in), {}};
  const auto parsed = archdoc::extract::parse_repositories(table);
  if (!in || !parsed) {
    const std::string message = in ? parsed.error().message : "cannot be read";
    fmt::print(stderr, "{}: {}\n", argv[2], message);
    return 1;
  }
  std::ofstream out(argv[1], std::ios::binary);
  out << tables(*parsed);
  out.close();
  if (!out) {
    fmt::print(stderr, "{}: cannot be written\n", argv[1]);
    return 1;
  }
  return 0;
}
