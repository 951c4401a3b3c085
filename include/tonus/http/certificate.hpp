#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/http/options.hpp>

namespace tonus::http {

/// When the certificate in `tls.certificate_file` ends. Errors: internal, naming the file, if the certificate, its key
/// or the authorities cannot be used, or the key is another certificate's.
[[nodiscard]] core::Result<core::Instant> certificate_end(const Tls& tls);

}  // namespace tonus::http
