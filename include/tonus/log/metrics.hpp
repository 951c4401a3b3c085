#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace prometheus {
class Counter;
class Gauge;
class Histogram;
}  // namespace prometheus

namespace tonus::log {

/// Label names and values. Values come from closed sets (route patterns, status, kinds): never from
/// a client's text, an id or a name.
using Labels = std::map<std::string, std::string>;

/// Only grows. A cheap handle, valid as long as its Metrics. Thread-safe.
class Counter {
public:
    explicit Counter(prometheus::Counter& counter) : counter_(&counter) {}
    void add(double amount = 1);

private:
    prometheus::Counter* counter_;
};

/// Goes up and down. A cheap handle, valid as long as its Metrics. Thread-safe.
class Gauge {
public:
    explicit Gauge(prometheus::Gauge& gauge) : gauge_(&gauge) {}
    void set(double value);
    void add(double amount);

private:
    prometheus::Gauge* gauge_;
};

/// Counts observations by size. A cheap handle, valid as long as its Metrics. Thread-safe.
class Histogram {
public:
    explicit Histogram(prometheus::Histogram& histogram) : histogram_(&histogram) {}
    void observe(double value);

private:
    prometheus::Histogram* histogram_;
};

/// The service's metrics. Asking twice for the same name and labels gives the same metric; the
/// look-up takes a lock, so callers on a hot path keep the handle. Names follow Prometheus:
/// `tonus_..._total` for counters, base units (`_seconds`, `_bytes`). Thread-safe. Source:
/// prometheus.io/docs/practices/naming.
class Metrics {
public:
    Metrics();
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    [[nodiscard]] Counter counter(const std::string& name, const std::string& help, const Labels& labels = {});
    [[nodiscard]] Gauge gauge(const std::string& name, const std::string& help, const Labels& labels = {});
    /// `bounds` are the upper edges of the buckets, ascending; those of the first call for a name
    /// hold.
    [[nodiscard]] Histogram histogram(
        const std::string& name, const std::string& help, const std::vector<double>& bounds, const Labels& labels = {}
    );

    /// Everything in the text format, content type `text/plain; version=0.0.4`.
    /// Source: prometheus.io/docs/instrumenting/exposition_formats.
    [[nodiscard]] std::string exposition() const;

private:
    struct Families;
    std::unique_ptr<Families> families_;
};

/// Bucket edges, in seconds, that fit a request: 0.5 ms to 10 s.
[[nodiscard]] const std::vector<double>& latency_bounds();

}  // namespace tonus::log
