/// What each octet stands for in base64, for each of the four places of a group already where it goes in 24 bits.
enum Base64Values {
    /// Set in what is no letter; no other bit of it means anything but `blank`.
    static let invalid: UInt32 = 1 << 31
    /// Set in white space as well.
    static let blank: UInt32 = 1 << 30
    /// How many entries each place has.
    static let entries = 256

    /// The entries of the first place, then those of the second, the third and the fourth.
    static let table: [UInt32] = {
        var table = [UInt32](repeating: invalid, count: 4 * entries)
        for place in 0..<4 {
            for (value, letter) in Base64.alphabet.enumerated() {
                table[place * entries + Int(letter)] = UInt32(value) << (18 - 6 * UInt32(place))
            }
            for letter in " \t\n\r".utf8 { table[place * entries + Int(letter)] = invalid | blank }
        }
        return table
    }()
}
