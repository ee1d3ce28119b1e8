import CNemIDOpenSSL
import FoundationEssentials

/// UTCTime and GeneralizedTime as RFC 5280 §4.1.2.5 and RFC 6960 allow them: seconds present, zone `Z`, no fraction.
enum ASN1Time {
    /// The instant; nil for every other form and for dates that do not exist.
    ///
    /// `generalizedBefore2050` says whether GeneralizedTime may name a year before 2050, which RFC 5280 forbids in
    /// certificates and RFC 6960 demands.
    static func date(_ time: UnsafePointer<ASN1_TIME>?, generalizedBefore2050: Bool) -> Date? {
        guard let time else { return nil }
        let text = ASN1Values.bytes(time)
        let isUTCTime = ASN1_STRING_type(time) == V_ASN1_UTCTIME
        guard isUTCTime || ASN1_STRING_type(time) == V_ASN1_GENERALIZEDTIME else { return nil }
        let yearDigits = isUTCTime ? 2 : 4
        guard text.count == yearDigits + 11, text.last == UInt8(ascii: "Z") else { return nil }
        var fields: [Int] = []
        var index = 0
        for width in [yearDigits, 2, 2, 2, 2, 2] {
            var value = 0
            for byte in text[index..<index + width] {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            fields.append(value)
            index += width
        }
        if isUTCTime { fields[0] += fields[0] < 50 ? 2000 : 1900 }
        guard isUTCTime || generalizedBefore2050 || fields[0] >= 2050 else { return nil }
        return CivilTime(
            year: fields[0],
            month: fields[1],
            day: fields[2],
            hour: fields[3],
            minute: fields[4],
            second: fields[5]
        )?.date
    }

    /// Seconds since 1970, for OpenSSL's setters.
    static func seconds(_ date: Date) -> time_t { time_t(date.timeIntervalSince1970.rounded(.down)) }
}
