import Distribution

/// What the desk's pages of delivery need of this newsroom's copy out.
package struct DeskDelivery: Sendable {
    let settings: Distribution.Settings
    /// Where the folders of destinations are made that are added at the desk; absent where none are.
    let folder: String?

    package init(_ settings: Distribution.Settings, folder: String? = nil) {
        self.settings = settings
        self.folder = folder
    }
}
