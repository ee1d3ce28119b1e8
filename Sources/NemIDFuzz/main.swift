import Glibc
import NemIDTestSupport

// With -DFUZZING, libFuzzer is linked in and runs the target that NEMID_FUZZ_TARGET names (Docs/Fuzzing.md). Without,
// each file named on the command line is given to that target once, and `seeds FOLDER` writes the seeds that are made.

func say(_ text: String) {
    let line = Array("\(text)\n".utf8)
    _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
}

if CommandLine.argc == 3, CommandLine.arguments[1] == "seeds" {
    for (target, files) in try DerivedSeeds.all() {
        let folder = "\(CommandLine.arguments[2])/\(target.rawValue)"
        mkdir(folder, 0o777)
        for (name, octets) in files {
            guard let file = fopen("\(folder)/\(name)", "wb") else { exit(66) }
            guard fwrite(octets, 1, octets.count, file) == octets.count, fclose(file) == 0 else { exit(74) }
        }
    }
    exit(0)
}

guard let name = getenv("NEMID_FUZZ_TARGET"), let target = FuzzTarget(rawValue: String(cString: name)) else {
    say("NEMID_FUZZ_TARGET must be one of: \(FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))")
    exit(64)
}

#if FUZZING
    LibFuzzer.run(target)
#else
    var failures = 0
    for path in CommandLine.arguments.dropFirst() {
        do {
            try target.run(try TestFile.bytes(path))
            say("\(path): holds")
        } catch {
            failures += 1
            say("\(path): \(error)")
        }
    }
    exit(failures == 0 ? 0 : 1)
#endif
