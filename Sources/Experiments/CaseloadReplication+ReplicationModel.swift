package import CaseloadModel

/// The model that batches run; toys stand in for it in tests.
extension CaseloadReplication: ReplicationModel {}
