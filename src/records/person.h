#pragma once
#include <optional>
#include <string>
#include <vector>

#include "records/organization.h"

namespace dangwu {

/// Membership of an organization: the organization the member's 组织关系 is in, from when to when.
struct Membership {
    static const Kind& describe();
    Ref<Organization> organization;
    Date since, until;
    std::string note;
};

/// A post held, in the party or at work.
struct Post {
    static const Kind& describe();
    std::string unit, post;
    Date since, until;
};

/// One person, whatever the roles: member, cadre, talent, contact.
struct Person {
    static const Kind& describe();
    std::string name, sex, ethnicity;
    Date birth_date;
    std::string id_number, native_place, education, degree, political_status, phone, address;
    Ref<Enterprise> employer;
    std::string work_post, member_type, membership_state;
    Date applied_on, joined_on, full_member_on, left_on;
    std::optional<bool> floating, lost_contact;
    std::vector<Membership> memberships;
    std::vector<Post> posts;
    std::string note;
};

}  // namespace dangwu
