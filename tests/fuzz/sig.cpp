// Dosage instructions as a prescriber might write them: a dose range has its lower end first, no amount is negative or
// endless, and a text too long to be one says nothing.
#include "content.hpp"

#include <tonus/clinical/sig.hpp>

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace tonus::clinical;
using tonus::fuzz::content;

void check(bool holds) {
    if (!holds) std::abort();
}

void check_amount(const std::optional<double>& amount) { check(!amount || (std::isfinite(*amount) && *amount >= 0)); }

void check_sig(std::string_view text, const ClinicalContent& content, const ProductStrength& product) {
    const Sig sig = parse_sig(text, content, product);
    if (text.size() > 4000) check(!sig.understood() && sig.phases.empty());
    check_amount(sig.max_daily);
    check_amount(sig.strength);
    check_amount(sig.concentration);
    for (const DosePhase& phase : sig.phases) {
        check_amount(phase.single);
        check_amount(phase.daily);
        check_amount(phase.daily_high);
        check_amount(phase.per_day);
        check_amount(phase.tablets);
        check_amount(phase.duration_days);
        if (phase.daily && phase.daily_high) check(*phase.daily <= *phase.daily_high);
    }
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    (void)content();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check_sig(text, content(), {});
    check_sig(text, content(), {10, {}});
    check_sig(text, content(), {{}, 5});
    return 0;
}
