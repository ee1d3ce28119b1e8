import FoundationEssentials
import MockProvider
import NemIDCrypto
import Testing

@Suite("Time stamp")
struct TimeStampTests {
    @Test(
        "PAR-07 every documented form is read",
        arguments: [
            ("2014-06-03 07:09:13+0200", 1_401_772_153), ("2014-06-03 09:09:13CEST", 1_401_779_353),
            ("2014-06-03 09:09:13", 1_401_779_353), ("2014-02-25 08:37:48+0100", 1_393_313_868),
            ("2014-02-25 08:37:48", 1_393_313_868), ("2014-02-25 08:37:48CET", 1_393_313_868),
            ("2014-02-25 07:37:48Z", 1_393_313_868), ("2014-02-25 07:37:48UTC", 1_393_313_868),
            ("2014-02-25 07:37:48GMT", 1_393_313_868), ("2014-02-24 22:07:48-0930", 1_393_313_868),
            ("1618925165000", 1_618_925_165), ("1618925165999", 1_618_925_165),
        ]
    )
    func forms(_ text: String, _ seconds: Int) throws {
        let plain = try #require(TimeStamp(text))
        #expect(Int(plain.date.timeIntervalSince1970) == seconds)
        #expect(!plain.isBase64 && plain.text == text)
        let encoded = Base64.encode(Array(text.utf8))
        let again = try #require(TimeStamp(encoded))
        #expect(Int(again.date.timeIntervalSince1970) == seconds)
        #expect(again.isBase64 && again.text == encoded)
    }

    @Test(
        "Without a zone Danish time counts, summer time too",
        arguments: [
            ("2021-03-28 01:59:59", 3600), ("2021-03-28 03:00:00", 7200), ("2021-10-31 01:59:59", 7200),
            ("2021-10-31 03:00:00", 3600), ("2026-03-29 03:00:00", 7200), ("2026-10-25 03:00:00", 3600),
        ]
    )
    func danishTime(_ text: String, _ offset: Double) throws {
        let local = try #require(TimeStamp(text))
        let utc = try #require(TimeStamp(text + "Z"))
        #expect(utc.date.timeIntervalSince(local.date) == offset)
    }

    @Test(
        "Anything else is no time stamp",
        arguments: [
            "", "1000.0", "-1000", "1618925165000 ", "2014-06-03", "2014-06-03T07:09:13+0200",
            "2014-06-03 07:09:13 +0200",
            "2014-06-03 07:09:13+02:00", "2014-02-30 07:09:13Z", "2014-06-03 24:09:13Z", "2014-06-03 07:09:13XYZ",
            "2014-06-03 07:09:13+2400", "2014-06-03 07:09:13+0160", "１６１８９２５１６５０００", "MTAwMC4w",
            "99999999999999999999",
        ]
    )
    func malformed(_ text: String) {
        #expect(TimeStamp(text) == nil)
    }
}
