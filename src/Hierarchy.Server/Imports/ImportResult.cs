using Hierarchy.Packs;

namespace Hierarchy.Server.Imports;

/// <summary>What an import did.</summary>
/// <param name="Summary">What it created, changed, ended and left as it was.</param>
/// <param name="Revision">The revision that it made; null = there was nothing to change, or it was only a look.</param>
internal sealed record ImportResult(PackSummary Summary, Revision? Revision);
