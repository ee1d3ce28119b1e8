import Glibc

/// The whole run, and the parts of it that run by themselves.
struct Bench {
    let options: BenchOptions
    private(set) var lines: [Line] = []

    init(_ options: BenchOptions) {
        self.options = options
    }

    /// Measures everything, prints the table as it grows and writes the file.
    ///
    /// - Returns: Whether every bound is met.
    mutating func run() async throws -> Bool {
        let scene = try await Scene()
        let captured = try CapturedScene()
        section("Against OpenSSL's arithmetic for the same work, processor time")
        if captured == nil { print("NEMID_SHARED_VECTORS is not set: no lines of the captured response") }
        for comparison in try Comparison.all(scene, captured) { add(try PairedRun().line(comparison)) }
        add(try ThreadLines.line(scene))
        for line in try RevocationListLines.long(scene) { add(line) }

        section("Time of one octet; the floor is that in a document of 200 kB")
        for line in try SizeLines.lines(scene) { add(line) }

        section("Peers on the same login without revocation, each in a process of its own; theirs as the floor")
        try peers(scene)

        section("Worst inputs, each in a process of its own: processor time, and memory above what the input takes")
        for index in WorstInput.all.indices {
            for line in try WorstRun.lines(index, executable: options.executable) { add(line) }
        }
        try write()
        return lines.allSatisfy(\.isMet)
    }

    /// Measures the lines against OpenSSL's arithmetic that have `text` in their name.
    ///
    /// - Returns: Whether their bounds are met.
    func run(linesWith text: String) async throws -> Bool {
        print(Table.heading)
        var isMet = true
        for comparison in try Comparison.all(try await Scene(), try CapturedScene())
        where comparison.name.contains(text) {
            let line = try PairedRun().line(comparison)
            isMet = isMet && line.isMet
            print(Table.text(line))
            fflush(nil)
        }
        return isMet
    }

    private mutating func peers(_ scene: Scene) throws {
        let peers = Peer.all(folder: options.folder)
        for peer in peers where !peer.isPresent { print("\(peer.name): \(peer.absence)") }
        guard peers.contains(where: \.isPresent) else { return }
        let documents = try PeerDocuments(scene, folder: options.folder)
        for peer in peers where peer.isPresent {
            add(try peer.line(scene, try peer.measure(documents)))
        }
    }

    private func section(_ title: String) {
        print("\n\(title)\n\(Table.heading)")
        fflush(nil)
    }

    private mutating func add(_ line: Line) {
        lines.append(line)
        print(Table.text(line))
        fflush(nil)
    }

    private func write() throws {
        let path = options.results
        guard let file = fopen(path, "w") else { throw BenchError("\(path) cannot be written") }
        defer { fclose(file) }
        guard fputs(Table.json(lines), file) >= 0 else { throw BenchError("\(path) cannot be written") }
    }
}
