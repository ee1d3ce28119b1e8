#!/usr/bin/env bash
# coverage.sh BINARY [TARGET…]: how many lines of the code under test the seeds and the kept inputs of each target reach.
# Called by `make fuzz-coverage`; BINARY is built to count lines, and not to fuzz.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

binary="$1"
shift
[ $# -gt 0 ] || set -- $(ls Fixtures/Seeds)
corpora="${NEMID_FUZZ_CORPUS:-.build/fuzz-corpus}"
profiles=.build/fuzz-coverage/profiles
tools="$(dirname "$(readlink -f "$(command -v swift)")")"
rm -rf "$profiles" && mkdir -p "$profiles"

# What TARGET is about, under Sources.
about() {
    local crypto=NemIDCrypto wire=NemIDHTTP/Wire
    case "$1" in
        xml) echo NemIDXML/Reader ;;
        c14n) echo NemIDXML/Canonical ;;
        verifier | resigned) echo NemIDVerification/{Signature,Certificates,Properties} ;;
        path) echo NemIDVerification/Certificates ;;
        certificate) echo $crypto/Certificates $crypto/DER $crypto/Keys/{PublicKey,RSAPublicKey}*.swift ;;
        crl) echo $crypto/Revocation/{CertificateRevocationList,IssuingDistributionPoint}*.swift ;;
        ocsp) echo $crypto/Revocation/OCSP{Algorithm,CertificateID,Extensions,*Response}.swift ;;
        base64) echo $crypto/Encoding/Base64*.swift ;;
        pem) echo $crypto/Encoding/PEM.swift ;;
        http-request) echo $wire/{BodyFraming,ConnectionField,FieldSection,HostField,InputBuffer,Request*}.swift ;;
        http-response) echo $wire/{BodyFraming,ConnectionField,FieldSection,InputBuffer,Response*}.swift ;;
        chunked) echo $wire/ChunkDecoder.swift ;;
        form) echo NemIDHTTP/Form ;;
        cookies) echo NemIDHTTP/Cookie ;;
        soap) echo NemIDClient/CPR ;;
    esac
}

for target in "$@"; do
    inputs=("Fixtures/Seeds/$target")
    for folder in "$corpora/$target" ".build/fuzz-further/$target"; do [ ! -d "$folder" ] || inputs+=("$folder"); done
    find "${inputs[@]}" -type f -print0 | LLVM_PROFILE_FILE="$profiles/$target-%p.profraw" NEMID_FUZZ_TARGET="$target" \
        xargs -0 "$binary" 2>"$profiles/$target.log" || { grep -v ': holds$' "$profiles/$target.log" && exit 1; }
    "$tools/llvm-profdata" merge -sparse "$profiles/$target"-*.profraw -o "$profiles/$target.profdata"
    sources="$(cd Sources && about "$target")"
    "$tools/llvm-cov" report "$binary" -instr-profile="$profiles/$target.profdata" $(printf 'Sources/%s ' $sources) \
        >"$profiles/$target.txt"
    awk -v target="$target" -v inputs="$(wc -l <"$profiles/$target.log")" \
        '/^TOTAL/ { printf "%-14s %6d inputs  %5d of %5d lines  %s\n", target, inputs, $8 - $9, $8, $10 }' \
        "$profiles/$target.txt"
done
echo "By file: $profiles/TARGET.txt"
