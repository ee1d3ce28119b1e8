/// What a relying party asks about remembering the user id (`REMEMBER_USERID`, guide §8).
package struct RememberOffer: Sendable, Hashable {
    /// As sent; empty or unknown where nothing is remembered.
    package let token: String
    /// `REMEMBER_USERID_INITIAL_STATUS`: false where it is `FALSE`.
    package let isTicked: Bool
}
