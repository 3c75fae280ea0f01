// The hold model on std::priority_queue, beside `caseload bench hold`: take the least entry off, put
// it back an exponential delay later, with so many pending.
//
//   hold PENDING HOLDS     prints nanoseconds of processor time per hold
//
// Entries are 16 bytes, compared by time alone, and cannot be cancelled. The delays are drawn
// beforehand, as they are there: what is timed is the queue alone.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <queue>
#include <random>
#include <vector>

struct Entry {
  double time;
  std::uint64_t event;
  bool operator>(const Entry &other) const { return time > other.time; }
};

using Calendar = std::priority_queue<Entry, std::vector<Entry>, std::greater<Entry>>;

static const std::size_t delays_kept = 1 << 14;

static double processor_time() {
  timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static void hold(Calendar &calendar, const std::vector<double> &delays, long count) {
  static std::size_t drawn = 0;
  for (long i = 0; i < count; ++i) {
    Entry entry = calendar.top();
    calendar.pop();
    entry.time += delays[drawn];
    drawn = (drawn + 1) & (delays_kept - 1);
    calendar.push(entry);
  }
}

int main(int count, char **arguments) {
  if (count != 3) {
    std::fprintf(stderr, "usage: hold PENDING HOLDS\n");
    return 2;
  }
  const long pending = std::atol(arguments[1]);
  const long holds = std::atol(arguments[2]);
  std::mt19937_64 generator(20230401);
  std::exponential_distribution<double> exponential(1);
  std::vector<double> delays(delays_kept);
  for (double &delay : delays) delay = exponential(generator);
  std::vector<Entry> room;
  room.reserve(pending + 1);
  Calendar calendar(std::greater<Entry>(), std::move(room));
  for (long event = 0; event < pending; ++event) {
    calendar.push({exponential(generator), static_cast<std::uint64_t>(event)});
  }
  hold(calendar, delays, 3 * pending);
  const double start = processor_time();
  hold(calendar, delays, holds);
  std::printf("%.3f\n", (processor_time() - start) / holds * 1e9);
  return calendar.size() == static_cast<std::size_t>(pending) ? 0 : 1;
}
