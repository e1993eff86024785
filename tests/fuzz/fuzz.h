#pragma once
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

#include "records/error.h"

/// What the fuzzers share: each is one function over bytes; a fault that is no Error with a sentence is a finding.
namespace fuzz {

inline std::string scratch_file() {
    static const std::string file = "/dev/shm/dangwu-fuzz-" + std::to_string(getpid());
    static const int at_end = std::atexit([] { unlink(file.c_str()); });
    static_cast<void>(at_end);
    return file;
}

inline void write(const std::string& file, std::string_view bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc).write(bytes.data(), static_cast<long>(bytes.size()));
}

template <class Work>
void expect_sentences(Work work) {
    try {
        work();
    } catch (const dangwu::Error& error) {
        if (std::string_view(error.what()).size() < 5) std::abort();  // every refusal says something
    }
}

}  // namespace fuzz
