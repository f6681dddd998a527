import Distribution
import News

/// What the desk's pages of delivery need of this newsroom's copy out.
package struct DeskDelivery: Sendable {
    let parcels: Parcels
    let tree: SubjectTree
    /// Where the folders of destinations are made that are added at the desk; absent where none are.
    let folder: String?

    package init(parcels: Parcels, tree: SubjectTree = .flat, folder: String? = nil) {
        self.parcels = parcels
        self.tree = tree
        self.folder = folder
    }
}
