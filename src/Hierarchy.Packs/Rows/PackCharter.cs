namespace Hierarchy.Packs;

/// <summary>A charter of <c>charter.json</c>.</summary>
/// <param name="Name">Its name; empty = missing, and reported.</param>
/// <param name="Charter">The charter; null when something in it is wrong and was reported.</param>
internal sealed record PackCharter(string Name, Charter? Charter);
