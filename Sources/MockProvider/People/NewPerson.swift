/// A person to be made: whatever is left open comes from the seed of the provider and the id.
public struct NewPerson: Sendable, Hashable {
    /// A place of work of the person.
    public struct Employment: Sendable, Hashable {
        /// The name of the company, 1 to 47 characters.
        public var company: String
        /// Eight digits, the first of them 9.
        public var cvr: String
        /// Up to 32 letters, digits and hyphens; nil for eight digits from the seed.
        public var rid: String?
        /// What picks this place of work at login; nil for the id of the person, with `-2` and so on behind it from the second on.
        public var userID: String?
        /// Whether the company has tied the employee to a CPR number.
        public var isLinkedToCPR: Bool

        /// A place of work.
        public init(
            company: String,
            cvr: String,
            rid: String? = nil,
            userID: String? = nil,
            isLinkedToCPR: Bool = true
        ) {
            self.company = company
            self.cvr = cvr
            self.rid = rid
            self.userID = userID
            self.isLinkedToCPR = isLinkedToCPR
        }
    }

    /// The name of the person in the control interface, also a user id: up to 40 small letters, digits and hyphens.
    public var id: String
    /// The whole name, up to 64 characters.
    public var name: String?
    /// Ten digits of which the first two are the day of birth plus 60; every other number is refused.
    public var cprNumber: String?
    /// In whole years, 0 to 120, in place of a CPR number.
    public var age: Int?
    /// Whether the certificate hides the name; citizens only.
    public var isPseudonym: Bool
    /// Self-chosen user ids besides the id: 5 to 48 characters each, ten at most.
    public var userIDs: [String]
    /// A password that keeps the rules of the scheme.
    public var password: String?
    /// Places of work, eight at most; none for a citizen.
    public var employments: [Employment]
    /// The state of the NemID; citizens under 15 who are to be active become not eligible.
    public var state: NemIDState
    /// Whether the CPR number serves as a user id.
    public var acceptsCPRNumber: Bool

    /// A person of that id, everything else left open.
    ///
    /// - Parameter id: up to 40 small letters, digits and hyphens, used by nobody.
    public init(id: String) {
        self.id = id
        isPseudonym = false
        userIDs = []
        employments = []
        state = .active
        acceptsCPRNumber = true
    }
}
