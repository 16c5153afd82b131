// Runs a fuzz target without libFuzzer: on files, and then on mutations of them that are the same
// at every run.
//
//     fuzz_x [--runs N] [--seed N] FILE-OR-FOLDER...
//
// When a run fails, the input is in crash-input.bin in the current folder.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// Lets the address sanitizer end the program by a signal, so that the input is written out.
extern "C" const char* __asan_default_options() {  // NOLINT(bugprone-reserved-identifier): its name
  return "abort_on_error=1";
}

namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 20U;

struct Options {
  std::uint64_t runs = 0;
  std::uint64_t seed = 1;
  std::vector<std::filesystem::path> paths;
};

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : next() % limit; }

 private:
  std::uint64_t state_;
};

// What the signal handler writes out: set before each run.
const char* g_data = nullptr;
std::size_t g_size = 0;

/// Only calls that are safe in a signal handler.
void on_failure(int signal) {
  const int file = open("crash-input.bin", O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file >= 0) {
    static_cast<void>(!write(file, g_data, g_size));
    close(file);
  }
  constexpr std::string_view kMessage = "failed: the input is in crash-input.bin\n";
  static_cast<void>(!write(STDERR_FILENO, kMessage.data(), kMessage.size()));
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void run(const std::string& input) {
  g_data = input.data();
  g_size = input.size();
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): libFuzzer's notion of a byte
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

/// Often one of those that mean something to a reader.
char any_byte(Random& random) {
  using namespace std::string_view_literals;
  constexpr std::string_view kTelling =
      "\0\n\r\f\t \xC2\xA0\xEF\xBB\xBF\xFF\xFE\xED\xE2\x80[]\"{}<>/-:.,0123456789"sv;
  return random.below(2) == 0
             ? kTelling[random.below(kTelling.size())]
             : static_cast<char>(static_cast<unsigned char>(random.next() & 0xFFU));
}

void mutate_once(std::string& input, const std::vector<std::string>& corpus, Random& random) {
  const std::size_t at = random.below(input.size() + 1);
  switch (random.below(6)) {
    case 0:  // change a byte
      if (at < input.size()) {
        input[at] = any_byte(random);
      }
      break;
    case 1:  // put some in
      input.insert(at, 1 + random.below(4), any_byte(random));
      break;
    case 2:  // take some out
      input.erase(at, 1 + random.below(64));
      break;
    case 3: {  // a piece of another file
      const std::string& other = corpus[random.below(corpus.size())];
      input.insert(at, other.substr(random.below(other.size() + 1), random.below(256)));
      break;
    }
    case 4:  // twice the same
      input.insert(at, input.substr(random.below(input.size() + 1), random.below(128)));
      break;
    default:  // cut the end off
      if (random.below(4) == 0) {
        input.resize(at);
      }
      break;
  }
}

std::string mutation(const std::vector<std::string>& corpus, Random& random) {
  std::string input = corpus[random.below(corpus.size())];
  for (std::size_t i = 1 + random.below(8); i > 0; --i) {
    mutate_once(input, corpus, random);
  }
  input.resize(std::min(input.size(), kMostBytes));
  return input;
}

bool parse_number(std::string_view text, std::uint64_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

bool parse(int argc, char** argv, Options& options) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--runs" || argument == "--seed") {
      std::uint64_t& number = argument == "--runs" ? options.runs : options.seed;
      if (++i == argc || !parse_number(argv[i], number)) {
        return false;
      }
    } else {
      options.paths.emplace_back(argument);
    }
  }
  return true;
}

/// The contents of the files, those of folders in the order of their names.
std::vector<std::string> read_corpus(const std::vector<std::filesystem::path>& paths) {
  std::vector<std::filesystem::path> files;
  for (const std::filesystem::path& path : paths) {
    if (!std::filesystem::is_directory(path)) {
      files.push_back(path);
      continue;
    }
    const std::size_t first = files.size();
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
      if (entry.is_regular_file()) {
        files.push_back(entry.path());
      }
    }
    std::sort(files.begin() + static_cast<std::ptrdiff_t>(first), files.end());
  }
  std::vector<std::string> corpus;
  for (const std::filesystem::path& file : files) {
    std::ifstream stream(file, std::ios::binary);
    corpus.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  return corpus;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  if (!parse(argc, argv, options)) {
    std::fprintf(stderr, "usage: %s [--runs N] [--seed N] FILE-OR-FOLDER...\n", argv[0]);
    return 2;
  }
  for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL, SIGBUS}) {
    std::signal(signal, on_failure);
  }
  std::vector<std::string> corpus = read_corpus(options.paths);
  corpus.emplace_back();
  for (const std::string& input : corpus) {
    run(input);
  }
  Random random(options.seed);
  for (std::uint64_t i = 0; i < options.runs; ++i) {
    run(mutation(corpus, random));
  }
  std::printf("%zu inputs and %llu mutations (seed %llu): all hold\n", corpus.size(),
              static_cast<unsigned long long>(options.runs),
              static_cast<unsigned long long>(options.seed));
  return 0;
}
