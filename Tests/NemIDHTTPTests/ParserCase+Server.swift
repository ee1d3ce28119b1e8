extension ParserCase {
    /// The input as a server like ours must get it for the case's point to be reached.
    ///
    /// llhttp neither looks at Host nor minds a target without a slash or with a fragment; a Host is added where there
    /// is none, and the targets of the cases about transfer codings are made proper.
    var inputForOurServer: [UInt8] {
        let hasHost = lines.contains { String(decoding: $0, as: UTF8.self).lowercased().hasPrefix("host:") }
        return lines.flatMap { line in
            guard isRequestLine(line) else { return line }
            return withProperTarget(line) + (hasHost ? [] : Array("Host: example\r\n".utf8))
        }
    }

    private var lines: [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        for byte in input {
            lines[lines.count - 1].append(byte)
            if byte == 0x0A { lines.append([]) }
        }
        return lines.filter { !$0.isEmpty }
    }

    private func isRequestLine(_ line: [UInt8]) -> Bool {
        String(decoding: line, as: UTF8.self).contains(/^\S+\ \S+\ HTTP\/[0-9.]+\r\n/)
    }

    private func withProperTarget(_ line: [UInt8]) -> [UInt8] {
        guard name.hasPrefix("request/transfer-encoding") else { return line }
        let text = String(decoding: line, as: UTF8.self)
        return Array(text.replacing("#hey", with: "").replacing(/\ (?=[a-z_]+ HTTP)/, with: " /").utf8)
    }
}
