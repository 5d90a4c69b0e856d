internal import ContractModel

extension OperationCases {
  func planConflicts() {}
  func planMissing() {}
  func planList() {}
  func planPolicies() {}
  func planParameters() {}
  func planSignIn(_ plan: SignInPlan) {}
  func planTransition(_ plan: TransitionPlan) {}
}
