import Foundation
import NemIDTestSupport

/// An environment of Python with the SOAP client `zeep`, made for one run of the tests.
enum SOAPClientEnvironment {
    /// The version that the answers were first read with; its dependencies come as the registry has them.
    private static let requirement = "zeep==4.3.3"

    private static let folder = FileManager.default.temporaryDirectory.appending(path: "nemid-zeep-\(getpid())").path

    /// The Python of the environment, or why there is none.
    static let python: Result<String, Absence> = {
        guard Interop.isWanted else { return .failure(Absence(reason: "make interop asks for it")) }
        do {
            try step("python3", ["-m", "venv", folder])
            let python = folder + "/bin/python"
            try step(
                python,
                ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", requirement]
            )
            try step(python, ["-c", "import zeep"])
            return .success(python)
        } catch let absence as Absence {
            return .failure(absence)
        } catch {
            return .failure(Absence(reason: "\(error)"))
        }
    }()

    static var isThere: Bool { (try? python.get()) != nil }

    /// What was tried and did not work.
    static var reason: String {
        if case .failure(let absence) = python { return absence.reason }
        return "it is there"
    }

    /// Throws it away.
    static func remove() { try? FileManager.default.removeItem(atPath: folder) }

    struct Absence: Error {
        let reason: String
    }

    private static func step(_ program: String, _ arguments: [String]) throws {
        let result = try ProcessRunner.run(ProcessLaunch(program, arguments))
        guard result.status == .exited(0) else {
            let last = result.errorText.split(separator: "\n").last.map { String($0) } ?? "no message"
            throw Absence(reason: "\(program) \(arguments.joined(separator: " ")): \(last)")
        }
    }
}
