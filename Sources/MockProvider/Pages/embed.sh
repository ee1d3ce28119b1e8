#!/bin/sh
# Writes each file of Files/ into a Swift file of Embedded/ as a string literal, so that the program is one file.
# Run it after every change there; a test compares the two octet for octet. Its argument is the folder that has both; the
# script's own without one.
set -eu
cd "${1:-$(dirname "$0")}"
mkdir -p Embedded
rm -f Embedded/*.swift
for file in Files/*; do
    base=$(basename "$file")
    # screen-key-card.html → screenKeyCardHTML
    name=$(echo "$base" | awk '{
        dot = match($0, /\.[a-z]+$/)
        kind = toupper(substr($0, dot + 1))
        count = split(substr($0, 1, dot - 1), words, "-")
        name = words[1]
        for (i = 2; i <= count; i++) name = name toupper(substr(words[i], 1, 1)) substr(words[i], 2)
        print name kind
    }')
    {
        echo "// Made from Files/$base by embed.sh; change that file."
        echo "extension PageFile {"
        echo "    package static let $name = PageFile("
        echo "        name: \"$base\","
        echo "        text: ##\"\"\""
        awk '{ if ($0 == "") print ""; else print "            " $0 } END { print "" }' "$file"
        echo "            \"\"\"##"
        echo "    )"
        echo "}"
    } > "Embedded/PageFile+$name.swift"
done
