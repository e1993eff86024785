#include "storage/unfinished_file.h"

#include <fcntl.h>
#include <unistd.h>

#include "records/error.h"
#include "records/language.h"

namespace dangwu::storage {

UnfinishedFile::UnfinishedFile(const std::filesystem::path& target, const std::string& ending)
    : target_(target), path_(target) {
    path_ += ending;
    clear();
}

UnfinishedFile::~UnfinishedFile() {
    clear();
}

void UnfinishedFile::clear() const {
    std::error_code ignored;
    for (const char* part : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(path_.string() + part, ignored);
}

void UnfinishedFile::take_place() {
    std::error_code problem;
    std::filesystem::rename(path_, target_, problem);
    if (problem)
        throw Error(Trouble::failed, say(N_("{0} cannot be written: the folder does not exist or you may not write "
                                            "there. Choose another folder."),
                                         {target_.filename().string()}));
    // The name is on the disk when its folder is.
    const std::filesystem::path folder = target_.has_parent_path() ? target_.parent_path() : ".";
    if (int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); opened >= 0) {
        ::fsync(opened);
        ::close(opened);
    }
}

}  // namespace dangwu::storage
