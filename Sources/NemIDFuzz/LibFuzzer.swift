#if FUZZING
    import Glibc

    @_silgen_name("LLVMFuzzerRunDriver")
    private func runDriver(
        _ count: UnsafeMutablePointer<CInt>,
        _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
        _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
    ) -> CInt

    @_silgen_name("LLVMFuzzerMutate")
    private func mutate(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int) -> Int

    /// Set once, before the first input.
    nonisolated(unsafe) private var current: FuzzTarget?

    /// One input; a violated invariant ends the process, and libFuzzer keeps the input.
    @_cdecl("LLVMFuzzerTestOneInput")
    public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
        guard let current else { return -1 }
        do {
            try current.run([UInt8](UnsafeBufferPointer(start: data, count: size)))
        } catch {
            say("\(error)")
            abort()
        }
        return 0
    }

    /// Changes whole elements as often as octets, where the input has elements.
    @_cdecl("LLVMFuzzerCustomMutator")
    public func customMutator(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int, _ seed: CUnsignedInt)
        -> Int
    {
        var source = MutationSource(seed: seed)
        guard let current, current.structure != .octets, source.below(2) == 0 else { return mutate(data, size, limit) }
        let input = [UInt8](UnsafeBufferPointer(start: data, count: size))
        let output =
            switch current.structure {
            case .der: DERMutator.mutate(input, limit: limit, &source, scramble: scramble)
            case .xml: XMLMutator.mutate(input, limit: limit, &source)
            case .octets: [UInt8]?.none
            }
        guard let output else { return mutate(data, size, limit) }
        _ = UnsafeMutableBufferPointer(start: data, count: output.count).update(fromContentsOf: output)
        return output.count
    }

    private func scramble(_ content: [UInt8]) -> [UInt8] {
        let room = max(16, content.count + 8)
        var buffer = content + [UInt8](repeating: 0, count: room - content.count)
        let count = mutate(&buffer, content.count, room)
        return Array(buffer.prefix(count))
    }

    enum LibFuzzer {
        static func run(_ target: FuzzTarget) {
            current = target
            var count = CommandLine.argc
            var arguments = CommandLine.unsafeArgv
            exit(runDriver(&count, &arguments, testOneInput))
        }
    }
#endif
