#pragma once
#include <string>
#include <string_view>

#include "records/date.h"

/// Numbers with check digits, read as offices write them.
namespace dangwu {

enum class NumberFault { none, length, characters, division, birth, check_digit };

/// An ID number of GB 11643: 18 characters; lower-case x, blanks and full-width digits are mended; an old number of 15
/// digits becomes one of 18. Of the division only the province part is checked: retired divisions stay on cards for
/// life.
struct IdNumber {
    std::string text;  ///< 18 characters, upper case, where they could be made
    NumberFault fault = NumberFault::none;
    char expected_check = 0;  ///< for a wrong check digit
    Date birth;
    const char* sex = "";  ///< code of GB/T 2261.1: "1" male, "2" female
    bool from_15_digits = false;
};
IdNumber read_id_number(std::string_view written);

/// A unified social credit code of GB 32100: 18 characters without I O Z S V, check character by weights of 3^n mod 31.
struct CreditCode {
    std::string text;
    NumberFault fault = NumberFault::none;
    char expected_check = 0;
};
CreditCode read_credit_code(std::string_view written);

/// A phone number without blanks, dashes and brackets; empty if what is left is no number of 5 to 15 digits.
/// Only the form is checked, never the prefix.
std::string read_phone(std::string_view written);

/// What lists show of a sealed value: the ends of an ID number or a phone (341099********1234), of words six stars.
std::string masked(std::string_view value);

}  // namespace dangwu
