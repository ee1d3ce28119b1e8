#!/bin/sh
# Writes each file of Files/ into a Swift file of Embedded/ as a string literal, so that the program is one file.
# Run it after every change there; a test compares the two octet for octet.
set -eu
cd "$(dirname "$0")"
mkdir -p Embedded
rm -f Embedded/*.swift
for file in Files/*; do
    base=$(basename "$file")
    # postkassen.css → postkassenCSS
    name=$(echo "$base" | awk -F. '{ print $1 toupper($2) }')
    {
        echo "// Made from Files/$base by embed.sh; change that file."
        echo "extension EmbeddedFile {"
        echo "    static let $name = ##\"\"\""
        awk '{ if ($0 == "") print ""; else print "        " $0 } END { print "" }' "$file"
        echo "        \"\"\"##"
        echo "}"
    } > "Embedded/EmbeddedFile+$name.swift"
done
