import FoundationEssentials
import NemIDClient

// The snippets of Docs/Embedding.md that need no framework. A test compares them with the text.

func makeRelyingParty(
    rootPEM: String,
    file: [UInt8],
    passphrase: String
) throws -> (RelyingParty, RevocationLists) {
    // snippet: set-up
    let lists = RevocationLists()
    let nemID = try RelyingParty(
        .init(
            environment: NemIDEnvironment(name: "mock", launcher: "http://127.0.0.1:7788", rootCertificates: rootPEM),
            credential: .pkcs12(file, passphrase: passphrase),
            friendlyName: "Postkassen",
            revocationEvidence: { _ in RevocationEvidence(loaded: lists) }
        )
    )
    // end
    return (nemID, lists)
}

func refresh(
    _ lists: RevocationLists,
    downloadLists: () async throws -> [[UInt8]],
    now: Date,
    log: (String) -> Void
) async throws {
    // snippet: lists
    for fault in lists.add(try await downloadLists()) { log("\(fault)") }
    lists.removeExpired(at: now)
    // end
}

func describe(
    _ nemID: RelyingParty,
    _ callback: LoginCallback,
    _ pending: PendingLogin,
    log: (String) -> Void
) async -> String {
    // snippet: errors
    do throws(NemIDError) {
        switch try await nemID.completeLogin(callback, for: pending) {
        case .person(let person): return "Goddag, \(person.name ?? "du")"
        case .employee(let employee): return "Goddag, medarbejder hos \(employee.cvr)"
        case .ended(let status): return status.message(in: .danish)
        }
    } catch {
        log("login refused: \(error)")  // code, reason and hint; no personal data
        return error.code.isKind(of: .challenge)
            ? "Log på igen." : "Vi kunne ikke logge dig på. Prøv igen senere."
    }
    // end
}

/// A site's own database.
protocol Database: Sendable {
    func insertIfAbsent(_ key: String, expires: Date) async throws -> Bool
}

// snippet: shared-guard
struct DatabaseReplayGuard: ReplayGuard {
    let database: any Database

    func claim(_ token: String, until expiry: Date, now: Date) async throws -> Bool {
        // INSERT INTO nemid_used (token, expires) VALUES ($1, $2) ON CONFLICT DO NOTHING; was a row inserted?
        try await database.insertIfAbsent(token, expires: expiry)
    }
}
// end
