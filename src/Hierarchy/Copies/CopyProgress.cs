namespace Hierarchy;

/// <summary>How far a copy has come.</summary>
/// <param name="Revision">The newest revision that the target has.</param>
/// <param name="Facts">How many facts were copied in this run.</param>
public readonly record struct CopyProgress(Revision Revision, long Facts);
