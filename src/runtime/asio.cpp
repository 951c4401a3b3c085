// Asio, compiled once: every other source sees declarations only.
#include <boost/asio/impl/src.hpp>
