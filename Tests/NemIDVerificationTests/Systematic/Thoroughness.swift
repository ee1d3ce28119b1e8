import Glibc

/// How much the attacks on octets try: a choice by default, everything where `NEMID_EXHAUSTIVE` is set, which takes
/// minutes in a release build.
enum Thoroughness {
    static let isExhaustive = getenv("NEMID_EXHAUSTIVE") != nil
}
