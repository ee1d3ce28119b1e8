#!/usr/bin/env bash
# fuzz.sh BINARY SECONDS [TARGET…]: runs the targets, two at a time, within SECONDS together. Called by `make fuzz`.
#
# Starts from Fixtures/Seeds, from what earlier runs found (NEMID_FUZZ_CORPUS, else .build/fuzz-corpus) and, where
# NEMID_SHARED_VECTORS is set, from the documents there. Fails, and keeps the input, if anything is found.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export SWIFT_BACKTRACE=enable=no
corpora="${NEMID_FUZZ_CORPUS:-.build/fuzz-corpus}"
crashes=.build/fuzz-crashes
logs=.build/fuzz-logs
further=.build/fuzz-further
dictionaries=Sources/NemIDFuzz/Dictionaries

# Octets that an input of TARGET may have at most.
longest() {
    case "$1" in
        verifier | resigned) echo 32768 ;;
        ocsp | pem) echo 8192 ;;
        base64 | form | chunked) echo 1024 ;;
        cookies) echo 512 ;;
        *) echo 4096 ;;
    esac
}

dictionary() {
    case "$1" in
        xml | c14n | verifier | resigned | soap) echo xml ;;
        path | certificate | crl | ocsp) echo der ;;
        http-request | http-response | chunked | form | cookies) echo http ;;
        pem) echo pem ;;
    esac
}

# DER out of the PEM blocks LABEL of FILES, one file each, into folder INTO.
blocks() {
    local into="$1" label="$2" file
    shift 2
    mkdir -p "$into"
    for file in "$@"; do
        sed -n "/^-----BEGIN $label-----/,/^-----END $label-----/p" "$file" | sed "/-----END/q" | grep -v -e '-----' \
            | base64 -d >"$into/$(basename "$file").der" 2>/dev/null || rm -f "$into/$(basename "$file").der"
    done
}

# Third parties' documents, which are read and not kept.
collect() {
    local vectors="${NEMID_SHARED_VECTORS:-}"
    [ -d "$vectors" ] && [ ! -d "$further" ] || return 0
    mkdir -p "$further"/{xml,c14n,verifier,http}
    find "$vectors/xml-conformance" "$vectors/c14n/input" "$vectors/xmldsig" -name '*.xml' -size -4k \
        -exec cp --backup=numbered {} "$further/xml" \;
    find "$vectors/c14n/input" "$vectors/xmldsig" -name '*.xml' -size -4k \
        -exec cp --backup=numbered {} "$further/c14n" \;
    blocks "$further/crl" "X509 CRL" "$vectors"/crl/*.pem
    blocks "$further/certificate" "CERTIFICATE" "$vectors"/crl/*.pem "$vectors"/ocsp/*.pem
    blocks "$further/ocsp" "OCSP RESPONSE" "$vectors"/ocsp/*.pem
}

# Whether all that was found are timeouts, and none of them takes ten seconds of processor time: libFuzzer asks the clock.
starved() {
    local file
    for file in "$crashes/$1"-*; do
        [[ "$file" == *-timeout-* ]] && (ulimit -t 10 && NEMID_FUZZ_TARGET="$1" "$binary" "$file" >/dev/null 2>&1) \
            || return 1
    done
    rm "$crashes/$1"-*
}

run() {
    local target="$1" seconds="$2" log="$logs/$1.log" from=("Fixtures/Seeds/$1") words
    mkdir -p "$corpora/$target"
    [ ! -d "$further/$target" ] || from+=("$further/$target")
    words="$(dictionary "$target")"
    if NEMID_FUZZ_TARGET="$target" "$binary" -max_total_time="$seconds" -max_len="$(longest "$target")" -timeout=10 \
        -rss_limit_mb=2048 ${words:+-dict="$dictionaries/$words.dict"} -artifact_prefix="$crashes/$target-" \
        -print_final_stats=1 "$corpora/$target" "${from[@]}" >"$log" 2>&1; then
        printf '%-14s %9s executions  %s\n' "$target" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" \
            "$(grep -oE 'cov: [0-9]+ ft: [0-9]+ corp: [0-9]+' "$log" | tail -1)"
        return 0
    fi
    if starved "$target"; then
        echo "$target: stopped early, as the machine was too busy to give an input its ten seconds"
        return 0
    fi
    grep -vE '^#[0-9]+\s' "$log" | tail -40
    echo "$target failed. Replay: NEMID_FUZZ_TARGET=$target SWIFT_BACKTRACE=enable=no $binary FILE, where FILE is"
    ls "$crashes"/"$target"-*
    return 1
}

if [ "${1:-}" = --one ]; then
    binary="$2"
    run "$4" "$3"
    exit
fi

binary="$1"
seconds="$2"
shift 2
[ $# -gt 0 ] || set -- $(ls Fixtures/Seeds)
mkdir -p "$logs"
rm -rf "$crashes" && mkdir -p "$crashes"
collect
# A second each is left for starting.
each=$(((2 * seconds - $#) / $#))
[ "$each" -ge 1 ] || each=1
echo "$# targets, two at a time, $each seconds each"
printf '%s\n' "$@" | xargs -P 2 -I{} "${BASH_SOURCE[0]}" --one "$binary" "$each" {}
