import FoundationEssentials
import NemIDCrypto

/// The signed time stamp against the window of the policy.
enum TimestampRules {
    /// - Returns: How far off the time stamp is.
    /// - Throws: `timestamp`.
    static func check(
        _ text: ArraySlice<UInt8>?,
        client: ClientDialect,
        policy: TimestampPolicy,
        at instant: Instant
    ) throws(Rejection) -> TimestampDistance {
        guard let text else {
            guard policy.absence == .acceptedFromCodeFileClient, client == .codeFile else {
                throw Rejection(.timestamp, "no time stamp")
            }
            return .none
        }
        if let expected = policy.expectedText, !Octets.areEqual(text, expected) {
            throw Rejection(.timestamp, "another time stamp than the one sent")
        }
        guard let signed = TimestampText(text)?.instant else {
            throw Rejection(.timestamp, "a time stamp in none of the known forms, or without zone")
        }
        // A time in binary is off by up to a tenth of a microsecond, which must not matter at the limit.
        let behind = (instant.date.timeIntervalSince(signed) * 1_000_000).rounded() / 1_000_000
        guard behind <= Double(policy.behind) else { throw Rejection(.timestamp, "\(whole(behind)) s behind") }
        guard -behind <= Double(policy.ahead) else { throw Rejection(.timestamp, "\(whole(-behind)) s ahead") }
        return behind >= 0 ? .behind(whole(behind)) : .ahead(whole(-behind))
    }

    /// Whole seconds, rounded up, so that what is refused never reads like what is accepted.
    private static func whole(_ seconds: Double) -> Int { Int(seconds.rounded(.up)) }
}
