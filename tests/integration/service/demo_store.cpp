#include "demo_store.hpp"

#include "service_process.hpp"

#include "support/temporary_folder.hpp"

#include <string>

namespace tonus::test {
namespace {

class LoadedClinic {
public:
    LoadedClinic() { ServiceProcess(data(), {"--demo"}).stop(); }
    [[nodiscard]] std::filesystem::path data() const { return folder_.path() / "data"; }

private:
    TemporaryFolder folder_;
};

}  // namespace

std::filesystem::path demo_store(std::filesystem::path folder) {
    static const LoadedClinic clinic;
    std::filesystem::copy(clinic.data(), folder, std::filesystem::copy_options::recursive);
    return folder;
}

}  // namespace tonus::test
