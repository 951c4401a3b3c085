// How jemalloc is to work in this program, which reads it before main() begins: memory that is free goes back to
// the system within about a second, beside whatever runs, so that the service at rest takes what it needs.
// Source: jemalloc(3), "TUNING".
extern "C" {
extern const char* malloc_conf;
const char* malloc_conf = "background_thread:true,dirty_decay_ms:1000,muzzy_decay_ms:0";
}
