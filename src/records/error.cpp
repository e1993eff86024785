#include "records/error.h"

#include <new>

#include "records/language.h"

namespace dangwu {

std::string describe(const std::exception& problem) {
    if (dynamic_cast<const Error*>(&problem)) return problem.what();
    if (dynamic_cast<const std::bad_alloc*>(&problem))
        return tr("There is not enough memory for this. Close other programs and try again.");
    return say(N_("The program met a fault of its own ({0}). Nothing was written; please report it."),
               {problem.what()});
}

}  // namespace dangwu
