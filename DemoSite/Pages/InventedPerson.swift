/// Somebody invented to log in as, with all that protects nothing here.
///
/// Comes from whoever starts the site.
struct InventedPerson: Sendable, Hashable {
    /// A key card as it lies on the table.
    struct KeyCard: Sendable, Hashable {
        struct Key: Sendable, Hashable {
            /// Four digits.
            let number: String
            /// Six digits.
            let key: String
            let isUsed: Bool
        }

        let serialNumber: String
        let keys: [Key]
    }

    let name: String
    /// Each leads to the person; where there are several, to different certificates.
    let userIDs: [String]
    let password: String
    /// What is special about the person; nil where nothing is.
    let remark: Localized?
    /// Nil where the person has another second factor, or the card's keys are not to be shown.
    let keyCard: KeyCard?
}
