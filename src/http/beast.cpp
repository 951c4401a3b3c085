// Beast and Asio's TLS, compiled once: every other source sees declarations only.
#include <boost/asio/ssl/impl/src.hpp>
#include <boost/beast/src.hpp>
