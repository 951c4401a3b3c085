#include "line.hpp"
#include "line_queue.hpp"

#include <tonus/core/clock.hpp>
#include <tonus/log/logger.hpp>

#include <spdlog/logger.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <mutex>
#include <stdexcept>
#include <utility>

namespace tonus::log {
namespace {

class FunctionSink final : public spdlog::sinks::base_sink<std::mutex> {
public:
    explicit FunctionSink(Logger::Sink receiver) : receiver_(std::move(receiver)) {}

protected:
    void sink_it_(const spdlog::details::log_msg& message) override { receiver_({message.payload.data(), message.payload.size()}); }
    void flush_() override {}

private:
    Logger::Sink receiver_;
};

spdlog::sink_ptr open_sink(const std::string& file) try {
    if (file.empty()) return std::make_shared<spdlog::sinks::stderr_sink_mt>();
    return std::make_shared<spdlog::sinks::basic_file_sink_mt>(file);
} catch (const spdlog::spdlog_ex& failure) {
    throw std::runtime_error("cannot open the log: " + std::string(failure.what()));
}

}  // namespace

class Logger::Output {
public:
    Output(spdlog::sink_ptr sink, std::size_t queue_lines) : logger_("tonus", std::move(sink)) {
        logger_.set_pattern("%v");
        logger_.set_level(spdlog::level::trace);
        logger_.flush_on(spdlog::level::trace);
        if (queue_lines > 0) {
            queue_ = std::make_unique<LineQueue>(queue_lines, [this](std::string_view lines) { put(lines); });
        }
    }

    void write(Level level, std::string_view line) {
        if (queue_) {
            queue_->push(line, level == Level::error);
        } else {
            put(line);
        }
    }

    /// How many lines were dropped since this was last asked.
    [[nodiscard]] std::size_t take_dropped() { return queue_ ? queue_->take_dropped() : 0; }

private:
    void put(std::string_view text) { logger_.log(spdlog::level::info, spdlog::string_view_t(text.data(), text.size())); }

    spdlog::logger logger_;
    std::unique_ptr<LineQueue> queue_;  // ends, writing what waits, before the logger does
};

Logger::Logger(const Options& options)
    : level_(options.level), style_(options.style), output_(std::make_unique<Output>(open_sink(options.file), options.queue_lines)) {}

Logger::Logger(Level level, Style style, Sink sink)
    : level_(level), style_(style), output_(std::make_unique<Output>(std::make_shared<FunctionSink>(std::move(sink)), 0)) {}

Logger::~Logger() = default;

bool Logger::enabled(Level level) const noexcept { return level >= level_; }

void Logger::write(Level level, std::string_view event, std::initializer_list<Field> fields) {
    if (!enabled(level)) return;
    const std::string time = core::format_instant(core::SystemClock().now());
    output_->write(level, format_line(style_, level, time, event, fields));
    if (const std::size_t dropped = output_->take_dropped(); dropped > 0) {
        output_->write(Level::warning, format_line(style_, Level::warning, time, "log_lines_dropped", {{"lines", dropped}}));
    }
}

}  // namespace tonus::log
