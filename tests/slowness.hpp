// How many times as long things take as they do in a release.
#pragma once

namespace stepwell::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr int slowness = 15;
#else
inline constexpr int slowness = 1;
#endif

} // namespace stepwell::test
