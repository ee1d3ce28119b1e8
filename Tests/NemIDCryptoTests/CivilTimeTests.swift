import Foundation
import NemIDCrypto
import Testing

@Suite struct CivilTimeTests {
    @Test(
        "an instant and its civil time agree with the platform's formatter",
        arguments: [0.0, 951_782_400, 1_709_164_800, 1_620_907_200, 4_102_444_799, -1, -86_400, 32_503_679_999]
    )
    func agreesWithFormatter(seconds: Double) {
        let date = Date(timeIntervalSince1970: seconds)
        #expect(CivilTime(date).rfc3339 == date.formatted(.iso8601))
        #expect(CivilTime(date).date == date)
    }

    @Test("every day from 1900 to 2199 follows the one before")
    func everyDay() throws {
        var date = try #require(CivilTime(year: 1900, month: 1, day: 1, hour: 0, minute: 0, second: 0)).date
        let end = try #require(CivilTime(year: 2200, month: 1, day: 1, hour: 0, minute: 0, second: 0)).date
        var days = 0
        while date < end {
            let civil = CivilTime(date)
            #expect(civil.date == date)
            date += 86_400
            days += 1
        }
        #expect(days == 109_573)
    }

    @Test("dates and times that do not exist are refused")
    func impossible() {
        #expect(CivilTime(year: 2023, month: 2, day: 29, hour: 0, minute: 0, second: 0) == nil)
        #expect(CivilTime(year: 2024, month: 2, day: 29, hour: 0, minute: 0, second: 0) != nil)
        #expect(CivilTime(year: 1900, month: 2, day: 29, hour: 0, minute: 0, second: 0) == nil)
        #expect(CivilTime(year: 2000, month: 2, day: 29, hour: 23, minute: 59, second: 59) != nil)
        #expect(CivilTime(year: 2000, month: 13, day: 1, hour: 0, minute: 0, second: 0) == nil)
        #expect(CivilTime(year: 2000, month: 1, day: 0, hour: 0, minute: 0, second: 0) == nil)
        #expect(CivilTime(year: 2000, month: 1, day: 1, hour: 24, minute: 0, second: 0) == nil)
        #expect(CivilTime(year: 2000, month: 1, day: 1, hour: 0, minute: 60, second: 0) == nil)
        #expect(CivilTime(year: 2000, month: 1, day: 1, hour: 0, minute: 0, second: 60) == nil)
        #expect(CivilTime(year: 10_000, month: 1, day: 1, hour: 0, minute: 0, second: 0) == nil)
    }
}
