/// What a child process that has ended left behind.
package struct ProcessResult: Sendable {
    package let status: ProcessStatus
    package let output: [UInt8]
    package let errorOutput: [UInt8]

    /// The standard output as text.
    package var text: String { String(decoding: output, as: UTF8.self) }
    /// The standard error as text.
    package var errorText: String { String(decoding: errorOutput, as: UTF8.self) }
}
