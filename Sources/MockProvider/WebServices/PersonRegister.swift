/// Who has which CPR number: what the web services are asked about.
struct PersonRegister: Sendable {
    let people: [TestPerson]
    /// PIDs given by the web services, by CPR number.
    let givenPIDs: [String: String]

    /// The CPR number of the person with that PID.
    func cpr(pid: String) -> String? {
        for person in people {
            if case .citizen(pid, isPseudonym: _, isYouth: _) = person.identity { return person.cprNumber }
        }
        return givenPIDs.first { $0.value == pid }?.key
    }

    /// Whether somebody has that CPR number.
    func isSomebodys(cpr: String) -> Bool { people.contains { $0.cprNumber == cpr } }

    /// The PID of the person with that CPR number; nil where they have none, or there is nobody.
    func pid(cpr: String) -> String? {
        for person in people where person.cprNumber == cpr {
            if case .citizen(let pid, _, _) = person.identity { return pid }
        }
        return givenPIDs[cpr]
    }

    /// The CPR number that a company has tied to an employee.
    ///
    /// - Parameter subjectSerialNumber: as in the certificate: `CVR:90000001-RID:12345678`.
    /// - Returns: empty where it has tied none, nil where there is no such employee.
    func cpr(subjectSerialNumber: String) -> String? {
        for person in people {
            guard case .employee(let employments) = person.identity else { continue }
            for employment in employments where subjectSerialNumber == "CVR:\(employment.cvr)-RID:\(employment.rid)" {
                return employment.isLinkedToCPR ? person.cprNumber : ""
            }
        }
        return nil
    }
}
