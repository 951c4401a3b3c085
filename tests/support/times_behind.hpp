#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <thread>
#include <vector>

namespace tonus::test {

/// How often one of two readers was shown less than what was acknowledged before it asked, or than it had seen before.
/// `write(n)` stores the n-th of `writes`, the first of them before anybody asks; `newest()`, called by both readers
/// without a pause, is the number of the newest one it sees, negative if the answer is wrong in itself. Readers stop at
/// the first fault.
template <class Write, class Newest>
[[nodiscard]] int times_behind(std::int64_t writes, const Write& write, const Newest& newest) {
    write(1);
    std::atomic<std::int64_t> acknowledged = 1;
    std::atomic<int> behind = 0;
    std::vector<std::thread> readers;
    for (int i = 0; i < 2; ++i) {
        readers.emplace_back([&] {
            std::int64_t seen = 0;
            while (seen < writes && behind == 0) {
                const std::int64_t at_least = std::max(seen, acknowledged.load());
                seen = newest();
                if (seen < at_least) ++behind;
            }
        });
    }
    for (std::int64_t number = 2; number <= writes; ++number) {
        write(number);
        acknowledged = number;
    }
    for (std::thread& reader : readers) reader.join();
    return behind;
}

}  // namespace tonus::test
