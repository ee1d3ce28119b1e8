/// Private keys that everybody can read: for tests only, trusted by no built-in environment.
///
/// Making RSA keys takes long, so they are made once and kept here. Nothing signed with them proves anything.
package enum TestKeys {}
