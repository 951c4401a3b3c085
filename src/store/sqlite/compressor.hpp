#pragma once

#include <memory>
#include <string>
#include <string_view>

struct ZSTD_CCtx_s;
struct ZSTD_CDict_s;

namespace tonus::store::sqlite {

/// Makes zstd frames against dictionaries. One thread uses it at a time.
class Compressor {
public:
    struct Free {
        void operator()(ZSTD_CCtx_s* context) const noexcept;
        void operator()(ZSTD_CDict_s* dictionary) const noexcept;
    };
    /// A dictionary made ready; null for none.
    using Dictionary = std::unique_ptr<ZSTD_CDict_s, Free>;

    Compressor();

    [[nodiscard]] static Dictionary prepared(std::string_view content);
    [[nodiscard]] std::string compress(std::string_view plain, const Dictionary& dictionary);

private:
    std::unique_ptr<ZSTD_CCtx_s, Free> context_;
};

}  // namespace tonus::store::sqlite
