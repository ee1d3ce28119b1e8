import NemIDHTTP

/// Cookies as a browser sends them: only tokens and cookie octets come out, and reading what was read changes nothing.
enum CookieTarget {
    static func run(_ input: [UInt8]) throws {
        guard let field = String(validating: input, as: UTF8.self) else { return }
        let request = HTTPRequest(target: "/", fields: ["Cookie": field])
        let cookies = request.cookies
        for cookie in cookies {
            try require(isToken(cookie.name), "a name is a token")
            try require(cookie.value.utf8.allSatisfy(isCookieOctet), "a value has cookie octets only")
            let matching = cookies.filter { $0.name.utf8.elementsEqual(cookie.name.utf8) }
            try require(
                request.cookie(cookie.name) == (matching.count == 1 ? cookie.value : nil),
                "a cookie there twice is not given"
            )
            let needsHost = cookie.name.hasPrefix("__Host-") || cookie.name.hasPrefix("__Secure-")
            let set = try? SetCookie(name: cookie.name, value: cookie.value, secure: needsHost)
            try require(set != nil, "what a browser sent can be set")
            try require(
                set.map { $0.text.hasPrefix("\(cookie.name)=\(cookie.value); ") } ?? false,
                "a cookie is set as it was sent"
            )
        }
        let written = cookies.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
        let again = HTTPRequest(target: "/", fields: ["Cookie": written]).cookies
        try require(again == cookies, "reading what was read changes nothing")
        try comparePlain(cookies, input)
    }

    /// Each pair of the field that is sound as it stands is given, in order.
    private static func comparePlain(_ cookies: [Cookie], _ input: [UInt8]) throws(Violation) {
        var expected: [[UInt8]] = []
        for pair in input.split(separator: UInt8(ascii: ";")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            let name = trimmed(parts[0])
            var value = trimmed(parts[1])
            if value.count >= 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") {
                value = value.dropFirst().dropLast()
            }
            guard isToken(String(decoding: name, as: UTF8.self)), value.allSatisfy(isCookieOctet) else { continue }
            expected += [Array(name), Array(value)]
        }
        try require(
            cookies.flatMap { [Array($0.name.utf8), Array($0.value.utf8)] } == expected,
            "sound pairs are given and no others"
        )
    }

    private static func trimmed(_ octets: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = octets.drop { $0 == 0x20 || $0 == 0x09 }
        while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
        return rest
    }

    private static func isToken(_ name: String) -> Bool {
        let marks = Array("!#$%&'*+-.^_`|~".utf8)
        return !name.isEmpty
            && name.utf8.allSatisfy { octet in
                marks.contains(octet) || (0x30...0x39).contains(octet) || (0x41...0x5A).contains(octet)
                    || (0x61...0x7A).contains(octet)
            }
    }

    private static func isCookieOctet(_ octet: UInt8) -> Bool {
        (0x21...0x7E).contains(octet) && !Array("\",;\\".utf8).contains(octet)
    }
}
