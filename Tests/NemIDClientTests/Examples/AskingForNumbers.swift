import NemIDClient

// The snippet of Docs/Embedding.md about CPR numbers. A test compares it with the text.

func makePIDService(credential: ServiceProviderCredential, serverRootPEM: String) throws -> PIDService {
    // snippet: pid-service
    let service = try PIDService(
        .init(
            address: "https://127.0.0.1:7789/pid_serviceprovider_server/pidws/",  // the mock's; production has another
            serviceID: "44",
            credential: credential,
            serverRoots: serverRootPEM
        )
    )
    // end
    return service
}

func isTheirs(_ typed: String, _ person: Person, _ service: PIDService) async throws -> String {
    // snippet: pid-match
    guard let number = CPRNumber(typed) else { return "Skriv dit cpr-nummer med ti cifre." }
    switch try await service.match(number, person.pid) {
    case .match: return "Tak."
    case .noMatch: return "Nummeret passer ikke til dit NemID."  // count these, and stop at a few
    case .refused(let status) where status.mayBeRetried: return "Prøv igen senere."
    default: return "Vi kan ikke spørge om cpr-numre for tiden."  // alarm somebody
    }
    // end
}
