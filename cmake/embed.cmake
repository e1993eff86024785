# cmake -DNAME=symbol -DIN=file -DOUT=source.cpp -P embed.cmake
file(READ ${IN} hex HEX)
string(LENGTH "${hex}" digits)
math(EXPR size "${digits} / 2")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
file(WRITE ${OUT} "#include <string_view>
namespace {
const char bytes[] = {${bytes} 0};
}
namespace dangwu::embedded {
extern const std::string_view ${NAME};
const std::string_view ${NAME}{bytes, ${size}};
}
")
