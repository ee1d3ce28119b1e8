/// An invented person, known to the provider from the start or made later.
///
/// Everything about them is public, the password too: it protects nothing.
public struct TestPerson: Sendable, Hashable, Identifiable {
    /// The name of the person in the control interface: also the first user id.
    public let id: String
    /// The whole name.
    public let name: String
    /// What one tests with this person.
    public let purpose: LocalizedText
    /// Self-chosen user ids, whose letter case does not matter at login.
    public let userIDs: [String]
    /// Four digits, or 6 to 40 characters of which letter case does not matter.
    public let password: String
    /// Nine digits; serves as a user id too.
    public let nemIDNumber: String
    /// Ten digits, the day of birth plus 60: a number never given to a real person.
    ///
    /// It serves as a user id too.
    public let cprNumber: String
    /// What stands in the person's certificate.
    public let identity: Identity
    /// The state of the NemID at the start.
    public let state: NemIDState
    /// What the person always does at a login.
    package let habit: Habit?
    /// Whether the user id is the outcome: the state of the start comes again before each login.
    package let repeatsState: Bool
    /// Whether the CPR number serves as a user id at the start.
    package let acceptsCPRNumber: Bool

    /// What a certificate says of its holder.
    public enum Identity: Sendable, Hashable {
        /// A citizen (POCES): the PID without `PID:`, the name hidden or shown, from 15 to 18 years old or older.
        case citizen(pid: String, isPseudonym: Bool, isYouth: Bool)
        /// An employee (MOCES): one certificate for each place of work.
        case employee([Employment])
    }

    /// A place of work.
    public struct Employment: Sendable, Hashable {
        /// The name of the company.
        public let company: String
        /// Eight digits, the first of them 9.
        public let cvr: String
        /// The employee's number within the company.
        public let rid: String
        /// The user id that picks this employment at login.
        public let userID: String
        /// Whether the company has tied the employee to a CPR number.
        public let isLinkedToCPR: Bool

        package init(company: String, cvr: InventedCVRNumber, rid: String, userID: String, isLinkedToCPR: Bool) {
            self.company = company
            self.cvr = cvr.digits
            self.rid = rid
            self.userID = userID
            self.isLinkedToCPR = isLinkedToCPR
        }
    }

    package init(
        id: String,
        name: String,
        purpose: LocalizedText,
        userIDs: [String],
        password: String,
        nemIDNumber: String,
        cpr: InventedCPRNumber,
        identity: Identity,
        state: NemIDState = .active,
        habit: Habit? = nil,
        repeatsState: Bool = false,
        acceptsCPRNumber: Bool = true
    ) {
        self.id = id
        self.name = name
        self.purpose = purpose
        self.userIDs = userIDs
        self.password = password
        self.nemIDNumber = nemIDNumber
        cprNumber = cpr.digits
        self.identity = identity
        self.state = state
        self.habit = habit
        self.repeatsState = repeatsState
        self.acceptsCPRNumber = acceptsCPRNumber
    }

    /// The employment that `userID` picks: the first where it picks none.
    func employment(for userID: String) -> Employment? {
        guard case .employee(let employments) = identity else { return nil }
        return employments.first { UserDirectory.fold($0.userID) == userID } ?? employments.first
    }
}

extension TestPerson {
    /// What stands in each of the person's certificates, by the user id that leads to it.
    var profiles: [(userID: String, profile: EndUserProfile)] {
        switch identity {
        case .citizen(let pid, let isPseudonym, let isYouth):
            [(id, .citizen(name: name, pid: pid, isPseudonym: isPseudonym, isYouth: isYouth))]
        case .employee(let employments):
            employments.map { ($0.userID, .employee(name: name, of: $0)) }
        }
    }
}
