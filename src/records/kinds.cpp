#include "records/kinds.h"

#include "records/activity.h"
#include "records/alliance.h"
#include "records/brand.h"
#include "records/cadre.h"
#include "records/contract.h"
#include "records/enterprise.h"
#include "records/figure.h"
#include "records/indicator.h"
#include "records/inspection.h"
#include "records/instructor.h"
#include "records/meeting.h"
#include "records/organization.h"
#include "records/person.h"
#include "records/plan.h"
#include "records/problem.h"
#include "records/project.h"
#include "records/reform.h"
#include "records/support.h"
#include "records/talent.h"
#include "records/zone.h"

namespace dangwu {

const std::vector<const Kind*>& all_kinds() {
    static const std::vector<const Kind*> kinds = {
        &Organization::describe(),  &Person::describe(),  &Activity::describe(),  &Enterprise::describe(),
        &Alliance::describe(),      &Brand::describe(),   &Talent::describe(),    &Cadre::describe(),
        &ProblemRecord::describe(), &Meeting::describe(), &Matter::describe(),    &Inspection::describe(),
        &Instructor::describe(),    &Visit::describe(),   &Plan::describe(),      &Task::describe(),
        &Indicator::describe(),     &Project::describe(), &Contract::describe(),  &Reform::describe(),
        &Support::describe(),       &Zone::describe(),    &OwnFigure::describe(),
    };
    return kinds;
}

const CodeList& codes::kinds() {
    static const CodeList list = [] {
        CodeList made{"kinds", "the registers of this program", {}};
        for (const Kind* kind : all_kinds()) made.codes.push_back({kind->name, kind->plural});
        return made;
    }();
    return list;
}

const Kind* find_kind(std::string_view name) {
    for (const Kind* kind : all_kinds())
        if (name == kind->name || name == kind->singular) return kind;
    return nullptr;
}

}  // namespace dangwu
