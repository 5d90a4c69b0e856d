/// A contract written in another form.
public struct ConvertedText: Sendable {
  public var text: String
  /// What the form has no words for, each at its place.
  public var losses: [Diagnostic]

  public init(text: String, losses: [Diagnostic]) {
    self.text = text
    self.losses = losses
  }
}
